package io.github.parallelmaven.analysis.bytecode;

import org.jspecify.annotations.Nullable;

/**
 * A method that a test class reaches.
 *
 * @param method the method
 * @param from the step that calls it; none for test and lifecycle methods
 * @param line the line of that call, or 0
 * @param whileInitialising true when it runs only inside static initialisers, which the JVM runs once, or inside methods that
 *     start something once (see {@link OnceMethods})
 */
public record Step(MethodCode method, @Nullable Step from, int line, boolean whileInitialising) {

    /** The test or lifecycle method at the start of the path. */
    public Step root() {
        Step step = this;
        for (Step before = step.from; before != null; before = before.from) {
            step = before;
        }
        return step;
    }
}
