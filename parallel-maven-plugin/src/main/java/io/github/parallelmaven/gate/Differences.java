package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Difference;

/** Differences in words. */
public final class Differences {

    private Differences() {}

    /** Of a command that selects tests. */
    static String ofSelection(Difference difference) {
        return difference instanceof Difference.Added ? "ran, and is not selected" : text(difference);
    }

    public static String text(Difference difference) {
        if (difference instanceof Difference.Lost) {
            return "lost";
        } else if (difference instanceof Difference.Added) {
            return "not there in the sequential runs";
        } else if (difference instanceof Difference.RunTwice twice) {
            return "run " + twice.times() + " times";
        } else if (difference instanceof Difference.OutcomeChanged changed) {
            return changed.expected() + " became " + changed.found()
                    + (changed.thrown().isEmpty() ? "" : ", " + changed.thrown());
        }
        throw new IllegalArgumentException("unknown difference " + difference);
    }
}
