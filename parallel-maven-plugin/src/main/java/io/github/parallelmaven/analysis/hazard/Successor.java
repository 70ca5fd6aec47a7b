package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.FieldUse;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Value;

/**
 * Tells assignments under a lock by which code under test only counts, or only adds: of the number after the last one, or of
 * a copy of the container, which then gets one entry more. What was there stays, so that only who looks at all of it finds a
 * difference, as with an atomic number and a concurrent map.
 */
final class Successor {

    private Successor() {}

    static boolean isAssigned(MethodCode method, FieldUse use) {
        return use.write()
                && use.isStatic()
                && method.locks()
                && !method.inTests()
                && (isNext(use.value(), use) || isCopy(use.value(), use));
    }

    private static boolean isNext(Value value, FieldUse use) {
        return value instanceof Value.Sum sum && sum.right() instanceof Value.Constant && isField(sum.left(), use);
    }

    /** By the constructor that takes a container: {@code new HashMap<>(entries)}. */
    private static boolean isCopy(Value value, FieldUse use) {
        return value instanceof Value.Created copy
                && copy.type().startsWith("java.util.")
                && copy.arguments().size() == 1
                && isField(copy.arguments().get(0), use);
    }

    private static boolean isField(Value value, FieldUse use) {
        return value instanceof Value.FieldValue field
                && field.isStatic()
                && field.key().equals(use.key());
    }
}
