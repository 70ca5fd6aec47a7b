package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Reach;
import io.github.parallelmaven.analysis.bytecode.Step;
import java.util.HashSet;
import java.util.Set;

/**
 * Which {@code toString} methods a test class is seen to call. Every object that it makes could be printed by a library, so
 * that {@link Reach} follows them all; but most are printed only when an assertion fails.
 */
final class CalledPrinting {

    private static final String SIGNATURE = "toString()Ljava/lang/String;";

    private final Set<MethodCode> called = new HashSet<>();

    CalledPrinting(CodeModel code, Reach reach) {
        reach.steps().stream()
                .filter(step -> !isPrinting(step))
                .flatMap(step -> step.method().calls().stream())
                .filter(call -> call.signature().equals(SIGNATURE))
                .forEach(call -> called.addAll(code.targets(call)));
    }

    /** Whether the step is reached only by printing something that nobody is seen to print. */
    boolean isOnlyPossible(Step step) {
        for (Step at = step; at != null; at = at.from()) {
            if (isPrinting(at) && !called.contains(at.method())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPrinting(Step step) {
        return step.method().header().signature().equals(SIGNATURE);
    }
}
