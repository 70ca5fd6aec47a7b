package io.github.parallelmaven.edit.rollback;

import io.github.parallelmaven.edit.file.CharEdit;
import io.github.parallelmaven.edit.journal.Insertion;
import io.github.parallelmaven.edit.journal.VisibleText;
import io.github.parallelmaven.model.FileText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;

/**
 * What has become of insertions in a text that has changed since.
 *
 * @param found those that are there
 * @param altered those that were not, though something of them or something else at their place is there
 * @param gone those of which nothing is left
 */
record FoundInsertions(List<FoundInsertion> found, List<Altered> altered, List<Insertion> gone) {

    FoundInsertions {
        found = List.copyOf(found);
        altered = List.copyOf(altered);
        gone = List.copyOf(gone);
    }

    /**
     * An insertion that was altered.
     *
     * @param sure whether its place is known; else something of its name is there that may be the user's own
     */
    record Altered(Insertion insertion, int offset, boolean sure) {}

    /**
     * Looks for them.
     *
     * @param path the file's, which tells what a remark is in it
     */
    static FoundInsertions in(String path, FileText file, List<Insertion> insertions) {
        VisibleText text = new VisibleText(file.text());
        Remarks remarks = Remarks.of(path, file.text());
        Neighbours neighbours = new Neighbours(path, file.text(), remarks);
        Map<Integer, Integer> starts = new Placement(text, new Copies(text, remarks), neighbours, insertions).starts();
        Map<Integer, Altered> torn = torn(text, insertions, starts);
        starts.keySet().removeAll(torn.keySet());
        List<FoundInsertion> found = found(file, text, insertions, starts);
        List<Altered> altered = new ArrayList<>(torn.values());
        List<Insertion> gone = new ArrayList<>();
        for (int i = 0; i < insertions.size(); i++) {
            if (!starts.containsKey(i) && !torn.containsKey(i)) {
                Insertion missing = insertions.get(i);
                altered(text, missing, found).ifPresentOrElse(altered::add, () -> gone.add(missing));
            }
        }
        return new FoundInsertions(found, altered, gone);
    }

    private static Map<Integer, Altered> torn(
            VisibleText text, List<Insertion> insertions, Map<Integer, Integer> starts) {
        Map<Integer, Altered> torn = new TreeMap<>();
        for (Braces braces : Braces.of(insertions)) {
            if (braces.areTorn(text.text(), starts)) {
                int place = text.offset(braces.start(starts));
                torn.put(braces.opening(), new Altered(insertions.get(braces.opening()), place, true));
                torn.put(braces.closing(), new Altered(insertions.get(braces.closing()), place, true));
            }
        }
        return torn;
    }

    private static List<FoundInsertion> found(
            FileText file, VisibleText text, List<Insertion> insertions, Map<Integer, Integer> starts) {
        List<FoundInsertion> found = new ArrayList<>();
        int floor = 0;
        for (Map.Entry<Integer, Integer> placed : byPlace(starts)) {
            Insertion insertion = insertions.get(placed.getKey());
            int start = text.offset(placed.getValue());
            int length = VisibleText.of(insertion.inserted()).length();
            int end = length == 0 ? start : text.endBefore(placed.getValue() + length);
            FoundInsertion one = new FoundInsertion(file, insertion, start, end, floor);
            found.add(one);
            floor = one.reversal().offset() + one.reversal().removed().length();
        }
        return found;
    }

    private static Optional<Altered> altered(VisibleText text, Insertion missing, List<FoundInsertion> found) {
        Optional<Context.Gap> gap = Context.gap(text.text(), missing.visible());
        if (gap.isPresent() && !missing.removed().isEmpty()) {
            String now = text.text().substring(gap.get().start(), gap.get().end());
            return now.equals(missing.visible().removed())
                    ? Optional.empty()
                    : Optional.of(new Altered(missing, text.offset(gap.get().start()), true));
        }
        if (missing.isRemoval()) {
            return text.text().contains(missing.visible().removed())
                    ? Optional.empty()
                    : Optional.of(new Altered(missing, 0, false));
        }
        List<Integer> remnants = remnants(text, missing, found);
        return remnants.stream()
                .filter(place -> gap.isPresent()
                        && text.offset(gap.get().start()) <= place
                        && place < text.offset(gap.get().end()))
                .findFirst()
                .map(place -> new Altered(missing, place, true))
                .or(() -> remnants.size() <= missing.others()
                        ? Optional.empty()
                        : closest(text, missing, remnants).map(place -> new Altered(missing, place, false)));
    }

    private static List<Map.Entry<Integer, Integer>> byPlace(Map<Integer, Integer> starts) {
        return starts.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
    }

    /** Where something of the insertion's name stands that is not taken back. */
    private static List<Integer> remnants(VisibleText text, Insertion missing, List<FoundInsertion> found) {
        return missing.trace().in(text.whole()).stream()
                .filter(match -> found.stream().noneMatch(one -> takes(one.reversal(), match)))
                .map(MatchResult::start)
                .toList();
    }

    private static Optional<Integer> closest(VisibleText text, Insertion missing, List<Integer> places) {
        return places.stream()
                .max(Comparator.comparingInt(
                        place -> Context.agreement(text.text(), text.at(place), missing.visible())));
    }

    /** The name of a value that is put back stands right before it. */
    private static boolean takes(CharEdit edit, MatchResult match) {
        return match.start() < edit.offset() + edit.removed().length() && match.end() >= edit.offset();
    }
}
