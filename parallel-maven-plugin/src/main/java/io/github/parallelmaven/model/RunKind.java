package io.github.parallelmaven.model;

/** Why a run was made. */
public enum RunKind {
    /** Sequential, before any change. */
    BASELINE,
    /** The project's own settings where these are not sequential. */
    AS_IS,
    /** A configuration the search tries. */
    CANDIDATE,
    /** One class in a candidate's configuration, to see whether overlapping is the reason of a difference; not timed. */
    ALONE,
    /** A few classes, to see which of them another one must not meet; not timed. */
    PART,
    /** The chosen configuration in a shuffled order. */
    SHUFFLE,
    /** Shuffled, with fixtures recorded, and not timed. */
    RECORDED,
    /** A child build of the changed project, as a user would run it. */
    PLAIN,
    /** A child build of the changed project that a user's option makes run some of its tests; not timed. */
    SELECTION,
    /** Sequential, through the printed fallback command, in the changed project. */
    FALLBACK;

    /** Whether it runs some of the tests only. */
    public boolean isPart() {
        return this == ALONE || this == PART || this == SELECTION;
    }
}
