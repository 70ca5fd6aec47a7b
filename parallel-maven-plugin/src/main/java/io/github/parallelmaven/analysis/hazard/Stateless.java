package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.ClassFacts;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import java.util.List;

/** Tells main classes of this module whose objects have nothing to change: strategies, no-op implementations, constants. */
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
        boolean known = depth > 0
                && code.own(type)
                        .filter(found -> found.origin() == ClassFacts.Origin.MAIN && !found.isInterface())
                        .isPresent();
        return known
                && code.lineage(type).stream()
                        .filter(ClassFacts::isOwn)
                        .flatMap(found -> found.fields().stream())
                        .filter(field -> !field.isStatic())
                        .allMatch(field -> isFixed(field, depth));
    }

    private boolean isFixed(FieldFacts field, int depth) {
        return field.isFinal()
                && (ImmutableTypes.contains(field.type())
                        || isStateless(field.type(), depth - 1)
                        || isStatelessStrategy(field.type(), depth - 1));
    }

    /** An interface of this module, all of whose implementations are stateless. */
    private boolean isStatelessStrategy(String type, int depth) {
        List<ClassFacts> children = code.children(type);
        return code.own(type).map(ClassFacts::isInterface).orElse(false)
                && !children.isEmpty()
                && children.stream()
                        .allMatch(
                                child -> isStateless(child.name(), depth) || isStatelessStrategy(child.name(), depth));
    }
}
