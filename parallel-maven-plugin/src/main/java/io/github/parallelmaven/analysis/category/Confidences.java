package io.github.parallelmaven.analysis.category;

import io.github.parallelmaven.analysis.category.Clue.Kind;
import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.Classification.Confidence;
import java.util.List;
import java.util.Optional;

/** How sure a decision from evidence is. */
final class Confidences {

    private Confidences() {}

    /**
     * CERTAIN when the measured time and at least one other kind of evidence ask for the category (all three for unit);
     * DOUBTFUL when words alone raise a test whose time is a unit test's, or nothing but a name is known.
     *
     * @param clues the deciding one first
     * @param hasSource whether words were looked for in more than the name
     */
    static Confidence of(List<Clue> clues, boolean hasSource) {
        if (isContradicted(clues) || clues.size() == 1 && !hasSource) {
            return Confidence.DOUBTFUL;
        }
        Category category = clues.get(0).category();
        boolean timeAgrees = find(clues, Kind.TIME)
                .filter(time -> time.category() == category)
                .isPresent();
        long agreeing =
                clues.stream().filter(clue -> clue.category() == category).count();
        long needed = category == Category.UNIT ? Kind.values().length : 2;
        boolean enough = agreeing >= needed && (hasSource || category != Category.UNIT);
        return timeAgrees && enough ? Confidence.CERTAIN : Confidence.LIKELY;
    }

    /** True when only words ask for more than a unit test, and the time was measured as one. */
    static boolean isContradicted(List<Clue> clues) {
        Clue deciding = clues.get(0);
        boolean fast = find(clues, Kind.TIME)
                .filter(time -> time.category() == Category.UNIT)
                .isPresent();
        return deciding.kind() == Kind.WORDS && deciding.category() != Category.UNIT && fast;
    }

    private static Optional<Clue> find(List<Clue> clues, Kind kind) {
        return clues.stream().filter(clue -> clue.kind() == kind).findFirst();
    }
}
