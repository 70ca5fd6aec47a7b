package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.AnnotationFacts;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.JupiterTypes;
import io.github.parallelmaven.analysis.bytecode.MethodHeader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    private static final String ISOLATED = "org.junit.jupiter.api.parallel.Isolated";

    static Guards ofClass(TestClassCode test) {
        return of(test.annotations());
    }

    static Guards ofMethod(JupiterTypes jupiter, MethodHeader method) {
        return of(jupiter.expand(method.annotations()));
    }

    private static Guards of(List<AnnotationFacts> annotations) {
        Set<String> written = new HashSet<>();
        Set<String> read = new HashSet<>();
        boolean isolated = false;
        for (AnnotationFacts annotation : annotations) {
            isolated |= annotation.type().equals(ISOLATED);
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

    /** All keys that a method of the class, rather than the class, is locked by. */
    static Set<String> keysOnMethods(TestClassCode test) {
        Set<String> keys = new HashSet<>();
        CodeModel code = test.code();
        test.lineage()
                .forEach(type -> code.own(type)
                        .ifPresent(found -> found.methods().forEach(method -> {
                            Guards guards = ofMethod(test.jupiter(), method);
                            keys.addAll(guards.written());
                            keys.addAll(guards.read());
                        })));
        return keys;
    }
}
