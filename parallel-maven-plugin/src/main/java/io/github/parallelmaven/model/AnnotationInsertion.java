package io.github.parallelmaven.model;

import java.util.List;

/**
 * An annotation to insert into a test source.
 *
 * @param className binary name of the class to annotate, or whose method is annotated
 * @param method name of the method, or empty for the class
 * @param parameterTypes the method's parameter types as in {@link TestMethod}
 * @param annotation fully qualified name of the annotation
 * @param arguments what stands between its parentheses, or empty; may use the simple names of {@code imports}
 * @param imports further types the arguments use, fully qualified
 * @param group what it is for
 * @param reason why, one line
 */
public record AnnotationInsertion(
        String className,
        String method,
        String parameterTypes,
        String annotation,
        String arguments,
        List<String> imports,
        ChangeGroup group,
        String reason) {

    public AnnotationInsertion {
        imports = List.copyOf(imports);
    }
}
