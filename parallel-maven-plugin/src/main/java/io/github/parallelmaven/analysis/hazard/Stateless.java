package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.ClassFacts;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;

/** Tells classes of this module whose objects have nothing to change: strategies, no-op implementations, constants. */
final class Stateless {

    /** Fields of fields of fields. */
    private static final int DEEPEST = 3;

    private final CodeModel code;

    Stateless(CodeModel code) {
        this.code = code;
    }

    /** A class, not an interface, all of whose instance fields are final and cannot change inside. */
    boolean isStateless(String type) {
        return isStateless(type, DEEPEST);
    }

    private boolean isStateless(String type, int depth) {
        boolean known = code.own(type).isPresent() && depth > 0;
        return known
                && code.lineage(type).stream()
                        .filter(ClassFacts::isOwn)
                        .flatMap(found -> found.fields().stream())
                        .filter(field -> !field.isStatic())
                        .allMatch(field -> isFixed(field, depth));
    }

    private boolean isFixed(FieldFacts field, int depth) {
        boolean strategy = code.own(field.type()).map(ClassFacts::isInterface).orElse(false);
        return field.isFinal()
                && (ImmutableTypes.contains(field.type()) || strategy || isStateless(field.type(), depth - 1));
    }
}
