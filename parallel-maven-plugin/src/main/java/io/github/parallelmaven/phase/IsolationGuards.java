package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.AnnotationFacts;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.model.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whether compiled classes carry the isolation that was asked for. */
final class IsolationGuards {

    private static final String LOCK = "org.junit.jupiter.api.parallel.ResourceLock";
    private static final String LOCKS = "org.junit.jupiter.api.parallel.ResourceLocks";

    private IsolationGuards() {}

    /** Whether a class takes this lock to write: the mode that is the default. */
    static boolean isLocked(CodeModel code, String testClass, String key) {
        return locks(code, testClass).anyMatch(lock -> lock.text("value").equals(key) && !isForReading(lock));
    }

    private static Stream<AnnotationFacts> locks(CodeModel code, String testClass) {
        return code.lineage(testClass).stream()
                .flatMap(type -> type.annotations().stream())
                .flatMap(annotation ->
                        annotation.type().equals(LOCKS) ? annotation.list("value").stream() : Stream.of(annotation))
                .filter(AnnotationFacts.class::isInstance)
                .map(AnnotationFacts.class::cast)
                .filter(annotation -> annotation.type().equals(LOCK));
    }

    private static boolean isForReading(AnnotationFacts lock) {
        return lock.text("mode").endsWith("READ");
    }

    /** The isolation and locks that a class has or inherits, as they are written. */
    static List<String> of(CodeModel code, String testClass) {
        List<String> guards = new ArrayList<>();
        if (isIsolated(code, testClass)) {
            guards.add(new Remedy.Isolated("").annotation());
        }
        locks(code, testClass)
                .map(lock -> new Remedy.ResourceLock(
                        lock.text("value"),
                        isForReading(lock) ? Remedy.ResourceLock.Mode.READ : Remedy.ResourceLock.Mode.READ_WRITE))
                .map(Remedy::annotation)
                .forEach(guards::add);
        return guards;
    }

    /** {@code @Isolated} is inherited from superclasses. */
    static boolean isIsolated(CodeModel code, String testClass) {
        return code.lineage(testClass).stream()
                .anyMatch(type -> type.annotations().stream()
                        .anyMatch(annotation -> annotation.type().equals(Remedy.Isolated.ISOLATED)));
    }
}
