package io.github.parallelmaven.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Where insertions stand in a text that has changed around them. They keep their order, so all are placed at once: the
 * placement whose surroundings agree best wins.
 *
 * @param reversals the edits that take back those that were found
 * @param altered those that were not, though their surroundings are there
 */
record FoundInsertions(List<CharEdit> reversals, List<Altered> altered) {

    /** A short or frequent text is not believed without so many characters around it that agree. */
    private static final int ENOUGH_CONTEXT = 8;

    /** A text this long that stands in the file once, and was inserted once, is ours wherever it stands. */
    private static final int DISTINCTIVE = 8;

    /** An insertion that was altered, and where. */
    record Altered(Insertion insertion, int offset) {}

    /**
     * A placement of the insertions so far.
     *
     * @param index which insertion it places, or -1 for none
     * @param before the placement of the earlier ones; empty for none
     */
    private record Step(int index, int start, int score, List<Step> before) {}

    static FoundInsertions in(String text, List<Insertion> insertions) {
        NavigableMap<Integer, Step> best = new TreeMap<>();
        best.put(0, new Step(-1, 0, 0, List.of()));
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < insertions.size(); i++) {
            Insertion insertion = insertions.get(i);
            List<Integer> starts = places.computeIfAbsent(insertion.inserted(), key -> occurrences(text, key));
            extend(best, i, insertion, text, starts, alone(insertions, insertion) && starts.size() == 1);
        }
        return result(text, insertions, best.lastEntry().getValue());
    }

    private static void extend(
            NavigableMap<Integer, Step> best,
            int index,
            Insertion insertion,
            String text,
            List<Integer> starts,
            boolean unique) {
        List<Map.Entry<Integer, Step>> added = new ArrayList<>();
        for (int start : starts) {
            int score = Surroundings.agreement(text, start, insertion);
            boolean distinctive = unique && insertion.inserted().strip().length() >= DISTINCTIVE;
            if (score >= ENOUGH_CONTEXT || distinctive) {
                Step before = best.floorEntry(start).getValue();
                // One more than the score: placing an insertion beats leaving it out.
                Step step = new Step(index, start, before.score() + score + 1, List.of(before));
                added.add(Map.entry(start + insertion.inserted().length(), step));
            }
        }
        added.forEach(entry -> keepIfBetter(best, entry.getKey(), entry.getValue()));
    }

    /** Keeps the map so that a later end always has a higher score. */
    private static void keepIfBetter(NavigableMap<Integer, Step> best, int end, Step step) {
        if (best.floorEntry(end).getValue().score() < step.score()) {
            best.put(end, step);
            best.tailMap(end, false).values().removeIf(later -> later.score() <= step.score());
        }
    }

    private static FoundInsertions result(String text, List<Insertion> insertions, Step last) {
        Map<Integer, Integer> starts = new HashMap<>();
        for (Step step = last; step.index() >= 0; step = step.before().get(0)) {
            starts.put(step.index(), step.start());
        }
        List<CharEdit> reversals = new ArrayList<>();
        List<Altered> altered = new ArrayList<>();
        for (int i = 0; i < insertions.size(); i++) {
            Insertion insertion = insertions.get(i);
            if (starts.containsKey(i)) {
                reversals.add(reversal(insertion, starts.get(i)));
            } else {
                Surroundings.altered(text, insertion, starts.values())
                        .ifPresent(offset -> altered.add(new Altered(insertion, offset)));
            }
        }
        return new FoundInsertions(reversals, altered);
    }

    private static CharEdit reversal(Insertion insertion, int start) {
        return new CharEdit(start, insertion.inserted(), insertion.removed(), insertion.group(), "rollback");
    }

    private static boolean alone(List<Insertion> insertions, Insertion one) {
        return insertions.stream()
                        .filter(other -> other.inserted().equals(one.inserted()))
                        .count()
                == 1;
    }

    private static List<Integer> occurrences(String text, String part) {
        List<Integer> starts = new ArrayList<>();
        if (!part.isEmpty()) {
            for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
                starts.add(at);
            }
        }
        return starts;
    }
}
