package io.github.parallelmaven.edit.rollback;

import io.github.parallelmaven.edit.journal.Insertion;
import java.util.Optional;
import java.util.OptionalInt;

/** What stands around an insertion, compared with what stood around it when it was made. All texts are without white space. */
final class Context {

    /** Parts of the context that are tried, longest first, in characters. */
    private static final int[] LENGTHS = {Insertion.CONTEXT, 60, 30, 15};

    private Context() {}

    /** How many characters before and behind a place agree with the insertion's. */
    static int agreement(String text, int start, Insertion insertion) {
        String lead = insertion.lead();
        int before = 0;
        while (before < lead.length()
                && before < start
                && lead.charAt(lead.length() - 1 - before) == text.charAt(start - 1 - before)) {
            before++;
        }
        return before + behind(text, start, insertion);
    }

    /** How many characters behind a place agree: an annotation belongs to what stands there. */
    static int behind(String text, int start, Insertion insertion) {
        String trail = insertion.trail();
        int end = start + insertion.inserted().length();
        int behind = 0;
        while (behind < trail.length()
                && end + behind < text.length()
                && trail.charAt(behind) == text.charAt(end + behind)) {
            behind++;
        }
        return behind;
    }

    /** What stands now between what stood before an insertion and what stood behind it. */
    record Gap(int start, int end) {}

    /**
     * Empty when the code around it has changed too. The start and the end of the text are what stood around something that
     * was taken out there, or around all of it.
     */
    static Optional<Gap> gap(String text, Insertion insertion) {
        boolean leads = !insertion.lead().isEmpty();
        boolean trails = !insertion.trail().isEmpty();
        boolean edges = insertion.isRemoval() || !leads && !trails;
        OptionalInt lead = leads || !edges ? endOfLead(text, insertion.lead()) : OptionalInt.of(0);
        OptionalInt trail = trails || !edges ? startOfTrail(text, insertion.trail()) : OptionalInt.of(text.length());
        return lead.isEmpty() || trail.isEmpty() || lead.getAsInt() > trail.getAsInt()
                ? Optional.empty()
                : Optional.of(new Gap(lead.getAsInt(), trail.getAsInt()));
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
