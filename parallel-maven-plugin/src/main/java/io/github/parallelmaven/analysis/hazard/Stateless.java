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

    /** A class, not an interface, whose very own objects have only final instance fields that cannot change inside. */
    boolean isStateless(String type) {
        return isStateless(type, DEEPEST);
    }

    /** The same of whatever a field of this type may hold. */
    boolean isStatelessWithSubclasses(String type) {
        return isStatelessWithSubclasses(type, DEEPEST);
    }

    private boolean isStatelessWithSubclasses(String type, int depth) {
        return isStateless(type, depth)
                && code.children(type).stream().allMatch(child -> isStatelessWithSubclasses(child.name(), depth));
    }

    private boolean isStateless(String type, int depth) {
        boolean known = depth > 0
                && code.own(type)
                        .filter(found -> found.origin() == ClassFacts.Origin.MAIN && !found.isInterface())
                        .isPresent();
        return known
                && code.lineage(type).stream()
                        .allMatch(found -> found.isOwn() ? isFixed(found, depth) : isEmpty(found));
    }

    /** A superclass of the JDK that has nothing to change: a collection has. */
    private static boolean isEmpty(ClassFacts library) {
        return library.name().equals("java.lang.Object") || ImmutableTypes.contains(library.name());
    }

    private boolean isFixed(ClassFacts type, int depth) {
        return type.fields().stream().filter(field -> !field.isStatic()).allMatch(field -> isFixed(field, depth));
    }

    private boolean isFixed(FieldFacts field, int depth) {
        return field.isFinal()
                && (ImmutableTypes.contains(field.type())
                        || isStatelessWithSubclasses(field.type(), depth - 1)
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
