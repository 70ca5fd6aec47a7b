package io.github.parallelmaven.analysis.bytecode;

import org.jspecify.annotations.Nullable;

/**
 * A method that a test class reaches.
 *
 * @param method the method
 * @param from the step that calls it; none for test and lifecycle methods
 * @param line the line of that call, or 0
 * @param when on which occasion it runs
 */
public record Step(MethodCode method, @Nullable Step from, int line, When when) {

    /** When a method runs; the first of these that is possible counts. */
    public enum When {
        /** For each test, or whenever it is called. */
        TESTING,
        /** Only as the test class itself, or one that it extends, is initialised. */
        LOADING_TEST_CLASS,
        /**
         * Only as another class is initialised, or inside methods that start something once (see {@link OnceMethods}): the JVM does so for
         * whichever test class comes first.
         */
        ONCE
    }

    /** Whether it runs only inside static initialisers, which the JVM runs once, or inside methods that start something once. */
    public boolean whileInitialising() {
        return when != When.TESTING;
    }

    /** The test or lifecycle method at the start of the path. */
    public Step root() {
        Step step = this;
        for (Step before = step.from; before != null; before = before.from) {
            step = before;
        }
        return step;
    }
}
