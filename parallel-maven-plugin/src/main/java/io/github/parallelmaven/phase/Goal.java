package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Phase;
import java.util.List;

/** A goal that looks at tests, with the phases that it is about. */
public enum Goal {
    DEPS("deps", List.of(Phase.DEPS)),
    CATEGORIZE("categorize", List.of(Phase.CATEGORIZE)),
    THREAD_SAFETY("thread-safety", List.of(Phase.THREAD_SAFETY)),
    PERF("perf", List.of(Phase.PERF)),
    VALIDATE("validate", List.of(Phase.values())),
    APPLY("apply", List.of(Phase.values())),
    /** Judges nothing. */
    EXPLAIN("explain", List.of(Phase.THREAD_SAFETY));

    private final String text;
    private final List<Phase> phases;

    Goal(String text, List<Phase> phases) {
        this.text = text;
        this.phases = phases;
    }

    /** As it is typed after {@code parallel:}. */
    public String text() {
        return text;
    }

    public List<Phase> phases() {
        return phases;
    }
}
