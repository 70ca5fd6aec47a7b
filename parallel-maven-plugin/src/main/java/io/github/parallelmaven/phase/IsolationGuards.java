package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.CodeModel;

/** Whether compiled classes carry the isolation that was asked for. */
final class IsolationGuards {

    private static final String ISOLATED = "org.junit.jupiter.api.parallel.Isolated";

    private IsolationGuards() {}

    /** {@code @Isolated} is inherited from superclasses. */
    static boolean isIsolated(CodeModel code, String testClass) {
        return code.lineage(testClass).stream()
                .anyMatch(type -> type.annotations().stream()
                        .anyMatch(annotation -> annotation.type().equals(ISOLATED)));
    }
}
