package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.AnnotationFacts;
import io.github.parallelmaven.analysis.bytecode.JupiterTypes;
import io.github.parallelmaven.analysis.bytecode.MethodHeader;
import io.github.parallelmaven.model.Remedy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Locks that annotations already hold. JUnit Pioneer's and JUnit 6.1's annotations for properties, locale and time zone
 * carry {@code @ResourceLock} themselves and are seen through that.
 *
 * @param isolated whether it runs alone
 * @param written keys locked for reading and writing
 * @param read keys locked for reading only
 */
record Guards(boolean isolated, Set<String> written, Set<String> read) {

    private static final String LOCK = "org.junit.jupiter.api.parallel.ResourceLock";

    /** A composed annotation may carry {@code @Isolated} to a method: JUnit then lets the whole outermost class run alone. */
    static Guards ofClass(TestClassCode test) {
        Guards ofClass = of(test.annotations());
        boolean byMethod =
                tests(test).anyMatch(method -> ofMethod(test.jupiter(), method).isolated());
        return new Guards(ofClass.isolated() || byMethod, ofClass.written(), ofClass.read());
    }

    /** JUnit looks at the annotations of tests only. */
    private static Stream<MethodHeader> tests(TestClassCode test) {
        return test.tests().stream();
    }

    static Guards ofMethod(JupiterTypes jupiter, MethodHeader method) {
        return of(jupiter.expand(method.annotations()));
    }

    private static Guards of(List<AnnotationFacts> annotations) {
        Set<String> written = new HashSet<>();
        Set<String> read = new HashSet<>();
        boolean isolated = false;
        for (AnnotationFacts annotation : annotations) {
            isolated |= annotation.type().equals(Remedy.Isolated.ISOLATED);
            // Without a key it has providers: what they lock is known when they run.
            if (annotation.type().equals(LOCK) && !annotation.text("value").isEmpty()) {
                (annotation.text("mode").equals("READ") ? read : written).add(annotation.text("value"));
            }
        }
        return new Guards(isolated, Set.copyOf(written), Set.copyOf(read));
    }

    /** Keys under which a writer, or a reader, is safe from the other holders of the key. */
    boolean holds(String key, boolean forWriting) {
        return isolated || written.contains(key) || !forWriting && read.contains(key);
    }

    /** All keys that a test of the class, rather than the class, is locked by. */
    static Set<String> keysOnMethods(TestClassCode test) {
        Set<String> keys = new HashSet<>();
        tests(test).map(method -> ofMethod(test.jupiter(), method)).forEach(guards -> {
            keys.addAll(guards.written());
            keys.addAll(guards.read());
        });
        return keys;
    }
}
