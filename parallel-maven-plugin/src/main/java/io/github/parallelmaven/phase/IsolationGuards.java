package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.AnnotationFacts;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import java.util.stream.Stream;

/** Whether compiled classes carry the isolation that was asked for. */
final class IsolationGuards {

    private static final String LOCK = "org.junit.jupiter.api.parallel.ResourceLock";
    private static final String LOCKS = "org.junit.jupiter.api.parallel.ResourceLocks";
    private static final String ISOLATED = "org.junit.jupiter.api.parallel.Isolated";

    private IsolationGuards() {}

    /** Whether a class takes this lock to write: the mode that is the default. */
    static boolean isLocked(CodeModel code, String testClass, String key) {
        return code.lineage(testClass).stream()
                .flatMap(type -> type.annotations().stream())
                .flatMap(annotation ->
                        annotation.type().equals(LOCKS) ? annotation.list("value").stream() : Stream.of(annotation))
                .filter(AnnotationFacts.class::isInstance)
                .map(AnnotationFacts.class::cast)
                .anyMatch(annotation -> annotation.type().equals(LOCK)
                        && annotation.text("value").equals(key)
                        && !annotation.text("mode").endsWith("READ"));
    }

    /** {@code @Isolated} is inherited from superclasses. */
    static boolean isIsolated(CodeModel code, String testClass) {
        return code.lineage(testClass).stream()
                .anyMatch(type -> type.annotations().stream()
                        .anyMatch(annotation -> annotation.type().equals(ISOLATED)));
    }
}
