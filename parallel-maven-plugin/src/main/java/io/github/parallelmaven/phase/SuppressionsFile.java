package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.hazard.Suppressions;
import io.github.parallelmaven.analysis.hazard.Suppressions.Entry;
import io.github.parallelmaven.model.Finding;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the user has suppressed, and what of it suppresses nothing. */
final class SuppressionsFile {

    static final String PATH = ".mvn/parallel/suppressions.json";

    private SuppressionsFile() {}

    /**
     * What is suppressed in the project with this root.
     *
     * @throws SuiteProblem when the file cannot be used
     */
    static Suppressions read(Path root) {
        try {
            return Suppressions.read(root.resolve(PATH));
        } catch (IllegalArgumentException e) {
            throw new SuiteProblem(e.getMessage(), "mend " + PATH + ", then call the goal again.");
        }
    }

    /**
     * One line on entries that suppress nothing: a hazard of that kind that comes later would be let in unseen, and a
     * mistyped one leaves open what it was written for.
     *
     * @param findings of the classes that were looked at, the suppressed ones among them
     * @param looked these classes
     * @param whole whether the code is that of the whole build, so that a class that is not in it is nowhere
     */
    static Optional<String> stale(
            Suppressions all, Collection<Finding> findings, Set<String> looked, CodeModel code, boolean whole) {
        List<Entry> stale = all.matchingNone(findings).stream()
                .filter(entry -> looked.contains(entry.testClass())
                        || !fullNames(entry, looked).isEmpty()
                        || whole && code.own(entry.testClass()).isEmpty())
                .toList();
        if (stale.isEmpty()) {
            return Optional.empty();
        }
        Entry first = stale.get(0);
        return Optional.of("Suppressed, but not found: "
                + stale.stream().map(entry -> line(entry, findings, looked)).collect(Collectors.joining("; "))
                + ". Take it out of " + PATH + ", or correct it: `mvn parallel:explain -Dtest="
                + fullNames(first, looked).stream().findFirst().orElse(first.testClass()) + "` shows what is found");
    }

    /** The entry, with what was probably meant. */
    private static String line(Entry entry, Collection<Finding> findings, Set<String> looked) {
        List<String> names = fullNames(entry, looked);
        if (!names.isEmpty()) {
            return entry + ", whose full name is " + String.join(" or ", names);
        }
        String found = findings.stream()
                .filter(finding -> finding.rule().equals(entry.rule())
                        && finding.testClass().equals(entry.testClass()))
                .map(Finding::subject)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? entry.toString() : entry + ", where " + found + " is found";
    }

    /** The classes that have an entry's class as their simple name; none for a class that is there. */
    private static List<String> fullNames(Entry entry, Set<String> looked) {
        return looked.contains(entry.testClass())
                ? List.of()
                : looked.stream()
                        .filter(name -> name.endsWith("." + entry.testClass()))
                        .sorted()
                        .toList();
    }
}
