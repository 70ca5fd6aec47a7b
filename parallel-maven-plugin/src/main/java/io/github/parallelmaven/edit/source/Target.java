package io.github.parallelmaven.edit.source;

import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.SourceOutline;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The declaration an annotation is put on.
 *
 * @param offset in characters of the decoded text
 * @param indent the white space before it
 * @param ownLine whether only that stands before it on its line
 * @param annotations those already there, as written
 */
record Target(int offset, String indent, boolean ownLine, List<String> annotations) {

    /** The declaration that is meant, when the type declares it. */
    static Optional<Target> of(SourceOutline.Type type, AnnotationInsertion wanted) {
        if (wanted.method().isEmpty()) {
            return Optional.of(new Target(type.offset(), type.indent(), type.ownLine(), type.annotationTexts()));
        }
        return method(type, wanted)
                .map(method ->
                        new Target(method.offset(), method.indent(), method.ownLine(), method.annotationTexts()));
    }

    private static Optional<SourceOutline.Method> method(SourceOutline.Type type, AnnotationInsertion wanted) {
        List<SourceOutline.Method> named = type.methods().stream()
                .filter(method -> method.name().equals(wanted.method()))
                .toList();
        List<String> types = ParameterTypes.simple(wanted.parameterTypes());
        // A type variable is erased in what JUnit reports, so the number of parameters decides when names do not.
        return only(
                        named,
                        method -> ParameterTypes.simple(method.parameterTypes()).equals(types))
                .or(() -> only(
                        named,
                        method -> ParameterTypes.simple(method.parameterTypes()).size() == types.size()));
    }

    private static Optional<SourceOutline.Method> only(
            List<SourceOutline.Method> methods, Predicate<SourceOutline.Method> wanted) {
        Stream<SourceOutline.Method> found = methods.stream().filter(wanted);
        List<SourceOutline.Method> all = found.toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** What is inserted so that the annotation stands before the declaration. */
    String insertion(AnnotationText annotation, SourceOutline file) {
        return annotation.text() + (ownLine && !file.linesStay() ? file.eol() + indent : " ");
    }
}
