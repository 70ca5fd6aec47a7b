package io.github.parallelmaven.edit;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;

/** What stands around an insertion, compared with what stood around it when it was made. */
final class Surroundings {

    /** Parts of the context that are tried, longest first, in characters. */
    private static final int[] LENGTHS = {Insertion.CONTEXT, 60, 30, 15};

    private Surroundings() {}

    /** How many characters before and behind a place agree with the insertion's. */
    static int agreement(String text, int start, Insertion insertion) {
        String lead = insertion.lead();
        String trail = insertion.trail();
        int end = start + insertion.inserted().length();
        int before = 0;
        while (before < lead.length()
                && before < start
                && lead.charAt(lead.length() - 1 - before) == text.charAt(start - 1 - before)) {
            before++;
        }
        int behind = 0;
        while (behind < trail.length()
                && end + behind < text.length()
                && trail.charAt(behind) == text.charAt(end + behind)) {
            behind++;
        }
        return before + behind;
    }

    /**
     * Where an insertion that was not found should stand, when something else stands there now.
     *
     * @param found where others of our insertions were found
     * @return empty when it was taken out, or when the code around it is gone too
     */
    static Optional<Integer> altered(String text, Insertion insertion, Collection<Integer> found) {
        OptionalInt lead = endOfLead(text, insertion.lead());
        OptionalInt trail = startOfTrail(text, insertion.trail());
        if (lead.isPresent() && trail.isPresent() && lead.getAsInt() <= trail.getAsInt()) {
            String between = text.substring(lead.getAsInt(), trail.getAsInt());
            return between.equals(insertion.removed()) ? Optional.empty() : Optional.of(lead.getAsInt());
        }
        if (lead.isEmpty() && trail.isEmpty()) {
            // Such as after a formatter: what still stands there somewhere was not taken out.
            return somewhere(text, insertion);
        }
        int place = trail.isPresent() ? trail.getAsInt() : lead.getAsInt();
        boolean stillThere = trail.isPresent()
                ? resembles(insertion, text.substring(Math.max(0, place - reach(insertion)), place))
                : !found.contains(place)
                        && resembles(
                                insertion, text.substring(place, Math.min(text.length(), place + reach(insertion))));
        return stillThere ? Optional.of(place) : Optional.empty();
    }

    private static Optional<Integer> somewhere(String text, Insertion insertion) {
        String inserted = insertion.inserted().strip();
        int at = inserted.isEmpty() ? -1 : text.indexOf(inserted);
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    /** How far an altered insertion may reach from the one side that is still known. */
    private static int reach(Insertion insertion) {
        return insertion.inserted().length() + LENGTHS[LENGTHS.length - 1];
    }

    /** A replaced value is always somewhere; an insertion is when its first characters are. */
    private static boolean resembles(Insertion insertion, String near) {
        String text = insertion.inserted().strip();
        return !insertion.removed().isEmpty() || near.contains(text.substring(0, Math.min(4, text.length())));
    }

    private static OptionalInt endOfLead(String text, String lead) {
        for (int length : LENGTHS) {
            String part = lead.substring(Math.max(0, lead.length() - length));
            int at = text.indexOf(part);
            if (part.length() >= LENGTHS[LENGTHS.length - 1] && at >= 0 && at == text.lastIndexOf(part)) {
                return OptionalInt.of(at + part.length());
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt startOfTrail(String text, String trail) {
        for (int length : LENGTHS) {
            String part = trail.substring(0, Math.min(trail.length(), length));
            int at = text.indexOf(part);
            if (part.length() >= LENGTHS[LENGTHS.length - 1] && at >= 0 && at == text.lastIndexOf(part)) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }
}
