package io.github.parallelmaven.edit.source;

import io.github.parallelmaven.model.SourceOutline.ImportLine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Where an import belongs among those that are there: import orders are checked in many builds. */
record ImportOrder(List<ImportLine> lines) {

    /** Imports of one organisation, such as {@code org.junit}, are kin. */
    private static final int KIN = 2;

    /**
     * The start of the line that the import goes before.
     *
     * @return empty when no import that is there is kin
     */
    Optional<Integer> place(String type) {
        int closest =
                lines.stream().mapToInt(line -> shared(line.name(), type)).max().orElse(0);
        if (closest < KIN) {
            return Optional.empty();
        }
        List<ImportLine> kin = lines.stream()
                .filter(line -> shared(line.name(), type) == closest)
                .toList();
        Optional<ImportLine> before = kin.stream()
                .filter(line -> line.name().compareTo(type) < 0)
                .max(Comparator.comparing(ImportLine::name));
        return before.map(ImportLine::end).or(() -> kin.stream().findFirst().map(ImportLine::start));
    }

    /** How many leading names of two qualified names are equal. */
    private static int shared(String one, String other) {
        String[] first = one.split("\\.");
        String[] second = other.split("\\.");
        int most = Math.min(first.length, second.length);
        OptionalInt differs = IntStream.range(0, most)
                .filter(i -> !first[i].equals(second[i]))
                .findFirst();
        return differs.orElse(most);
    }
}
