package io.github.parallelmaven.probe;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a class says of its objects: whether they can change, and which instance fields can be read. */
final class Shape {

    /** How far the class decides whether an object can change. */
    enum Kind {
        /** It cannot. */
        VALUE,
        /** An array: it cannot when it is empty. */
        ARRAY,
        /** A holder of the JDK: it cannot when what it holds cannot. */
        HOLDER,
        /** All fields are final: it cannot when what they refer to cannot. */
        FINAL_FIELDS,
        /** It can, or nobody knows. */
        MUTABLE
    }

    private static final List<String> HOLDERS = Collections.unmodifiableList(Arrays.asList(
            "java.util.ImmutableCollections$",
            "java.util.Collections$Unmodifiable",
            "java.util.Collections$Empty",
            "java.util.Collections$Singleton"));

    final Kind kind;
    /** Instance fields, of superclasses too. */
    final List<Field> fields = new ArrayList<>(8);
    /** Whether {@link #fields} are all that there are. */
    final boolean complete;
    /** Whether it comes from a jar, as libraries do; the project's own classes are in folders. */
    final boolean ofLibrary;

    private Shape(Class<?> type) {
        ofLibrary = isInJar(type);
        complete = collect(type);
        kind = kindOf(type);
    }

    static Shape of(Class<?> type) {
        return new Shape(type);
    }

    static boolean isOfJdk(Class<?> type) {
        return type.getClassLoader() == null || type.getName().startsWith("java.");
    }

    private static boolean isInJar(Class<?> type) {
        try {
            CodeSource source = type.getProtectionDomain().getCodeSource();
            return source != null
                    && source.getLocation() != null
                    && source.getLocation().getPath().endsWith(".jar");
        } catch (SecurityException refused) {
            return false;
        }
    }

    private Kind kindOf(Class<?> type) {
        if (type.isArray()) {
            return Kind.ARRAY;
        }
        if (ValueTypes.contains(type) || isOfJdk(type) && type.getName().contains("$$Lambda")) {
            return Kind.VALUE;
        }
        if (type == Optional.class || HOLDERS.stream().anyMatch(type.getName()::startsWith)) {
            return Kind.HOLDER;
        }
        if (!complete || !fields.stream().allMatch(field -> Modifier.isFinal(field.getModifiers()))) {
            return Kind.MUTABLE;
        }
        boolean values = fields.stream().allMatch(field -> ValueTypes.contains(field.getType()));
        return values ? Kind.VALUE : Kind.FINAL_FIELDS;
    }

    private boolean collect(@Nullable Class<?> type) {
        if (type == null || type == Object.class) {
            return true;
        }
        try {
            boolean all = true;
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    all &= isOfJdk(type) ? isFinalValue(field) : makeReadable(field);
                }
            }
            return all & collect(type.getSuperclass());
        } catch (LinkageError typeOfAFieldIsMissing) {
            return false;
        }
    }

    /** A field inside the JDK, which it does not show, can be ignored when its declaration says that it never changes. */
    private static boolean isFinalValue(Field field) {
        return Modifier.isFinal(field.getModifiers()) && ValueTypes.contains(field.getType());
    }

    private boolean makeReadable(Field field) {
        try {
            field.setAccessible(true);
            return fields.add(field);
        } catch (RuntimeException refused) {
            return false;
        }
    }
}
