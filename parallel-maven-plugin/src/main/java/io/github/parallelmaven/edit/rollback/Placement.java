package io.github.parallelmaven.edit.rollback;

import io.github.parallelmaven.edit.journal.Insertion;
import io.github.parallelmaven.edit.journal.Trace;
import io.github.parallelmaven.edit.journal.VisibleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which insertions stand where in a text that has changed around them. White space does not count. They mostly keep their
 * order, so all are placed at once: the placement whose surroundings agree best wins. Those that somebody has put into
 * another order are placed afterwards.
 */
final class Placement {

    /** So many characters around an inserted line have to agree: any test has some around it that look like ours. */
    private static final int ENOUGH_AROUND_A_LINE = 30;

    /** A replaced value stands inside something that is named. */
    private static final int ENOUGH_AROUND_A_VALUE = 8;

    /** So many of them behind it, where what looks like ours may have been there before. */
    private static final int ENOUGH_BEHIND = 20;

    /** A text this long that was in the file once when it was made, and is now, is ours wherever it stands. */
    private static final int DISTINCTIVE = 8;

    private final VisibleText text;
    private final List<Insertion> insertions;
    private final List<Insertion> visible;
    private final List<List<Integer>> believed;
    private final Copies copies;
    private final Neighbours neighbours;
    private final Map<Integer, Integer> starts = new TreeMap<>();

    /**
     * A placement of the insertions so far.
     *
     * @param index which insertion it places, or -1 for none
     * @param before the placement of the earlier ones; empty for none
     */
    private record Step(int index, int start, int score, List<Step> before) {}

    Placement(VisibleText text, Copies copies, Neighbours neighbours, List<Insertion> insertions) {
        this.text = text;
        this.insertions = insertions;
        this.copies = copies;
        this.neighbours = neighbours;
        this.visible = insertions.stream().map(Insertion::visible).toList();
        this.believed =
                IntStream.range(0, insertions.size()).mapToObj(this::believed).toList();
        placeInOrder();
        placeOthers();
    }

    /** The first visible character of each that was found, by its index. */
    Map<Integer, Integer> starts() {
        return starts;
    }

    private void placeInOrder() {
        NavigableMap<Integer, Step> best = new TreeMap<>();
        best.put(0, new Step(-1, 0, 0, List.of()));
        for (int i = 0; i < insertions.size(); i++) {
            List<Map.Entry<Integer, Step>> added = new ArrayList<>();
            for (int start : believed.get(i)) {
                Step before = best.floorEntry(start).getValue();
                // One more than the score: placing an insertion beats leaving it out.
                Step step = new Step(i, start, before.score() + agreement(i, start) + 1, List.of(before));
                added.add(Map.entry(start + length(i), step));
            }
            added.forEach(entry -> keepIfBetter(best, entry.getKey(), entry.getValue()));
        }
        for (Step step = best.lastEntry().getValue();
                step.index() >= 0;
                step = step.before().get(0)) {
            starts.put(step.index(), step.start());
        }
    }

    /** Keeps the map so that a later end always has a higher score. */
    private static void keepIfBetter(NavigableMap<Integer, Step> best, int end, Step step) {
        if (best.floorEntry(end).getValue().score() < step.score()) {
            best.put(end, step);
            best.tailMap(end, false).values().removeIf(later -> later.score() <= step.score());
        }
    }

    private void placeOthers() {
        for (int i = 0; i < insertions.size(); i++) {
            int index = i;
            if (!starts.containsKey(index)) {
                believed.get(index).stream()
                        .filter(start -> isFree(start, start + length(index)))
                        .max(Comparator.comparingInt(start -> agreement(index, start)))
                        .ifPresent(start -> starts.put(index, start));
            }
        }
    }

    private boolean isFree(int start, int end) {
        return starts.entrySet().stream()
                .noneMatch(placed -> start < placed.getValue() + length(placed.getKey()) && placed.getValue() < end);
    }

    private List<Integer> believed(int index) {
        Insertion insertion = insertions.get(index);
        if (insertion.isRemoval()) {
            return placeOfRemoval(index);
        }
        List<Integer> all = copies.of(insertion.inserted()).stream()
                .filter(start ->
                        !neighbours.goOnWith(insertion, text.offset(start), text.endBefore(start + length(index))))
                .toList();
        if (insertion.unique() && all.size() == 1 && length(index) >= DISTINCTIVE) {
            return all;
        }
        int enough = insertion.removed().isEmpty() ? ENOUGH_AROUND_A_LINE : ENOUGH_AROUND_A_VALUE;
        int behind = isOneMissing(insertion) ? ENOUGH_BEHIND : 0;
        return all.stream()
                .filter(start -> agreement(index, start) >= enough)
                .filter(start -> Context.behind(text.text(), start, visible.get(index)) >= behind)
                .toList();
    }

    /** What was around it has to stand together as it did then. */
    private List<Integer> placeOfRemoval(int index) {
        return Context.gap(text.text(), visible.get(index)).stream()
                .filter(gap -> gap.start() == gap.end())
                .map(Context.Gap::start)
                .toList();
    }

    /** Whether one of its name is gone, ours or one that the file had before: what is left need not be ours. */
    private boolean isOneMissing(Insertion insertion) {
        if (insertion.others() == 0 || !insertion.removed().isEmpty()) {
            return false;
        }
        Trace trace = insertion.trace();
        long made =
                insertions.stream().filter(other -> other.trace().equals(trace)).count();
        return trace.in(text.whole()).size() < insertion.others() + made;
    }

    private int agreement(int index, int start) {
        return Context.agreement(text.text(), start, visible.get(index));
    }

    private int length(int index) {
        return visible.get(index).inserted().length();
    }
}
