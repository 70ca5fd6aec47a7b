package io.github.parallelmaven.model;

/** One of the four phases of the plan, in their order. Maven's own are called "lifecycle phases". */
public enum Phase {
    DEPS("Dependencies & configuration"),
    CATEGORIZE("Test categorization"),
    THREAD_SAFETY("Thread safety"),
    PERF("Performance");

    private final String title;

    Phase(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The number the plan gives the phase, from 1. */
    public int number() {
        return ordinal() + 1;
    }
}
