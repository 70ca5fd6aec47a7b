package io.github.parallelmaven.analysis.bytecode;

import java.util.List;

/**
 * A field as declared.
 *
 * @param owner binary name of its class
 * @param name its name
 * @param type binary name of its type, {@code int}, {@code a.B[]}
 * @param isStatic whether it is static
 * @param isFinal whether it is final
 * @param isVolatile whether it is volatile
 * @param synthetic whether the compiler made it
 * @param constant its compile-time constant, or {@link Value.Unknown}
 * @param annotations its annotations
 */
public record FieldFacts(
        String owner,
        String name,
        String type,
        boolean isStatic,
        boolean isFinal,
        boolean isVolatile,
        boolean synthetic,
        Value constant,
        List<AnnotationFacts> annotations) {

    public String key() {
        return owner + "." + name;
    }

    public boolean isAnnotated(String annotation) {
        return annotations.stream().anyMatch(found -> found.type().equals(annotation));
    }

    /** One object a field; comparing annotations would be slow and says nothing more. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
