package io.github.parallelmaven.analysis.bytecode;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An annotation in a class file.
 *
 * @param type binary name
 * @param values by element: strings, numbers, {@link Value.TypeLiteral}, enum constants by name, nested {@link AnnotationFacts}, lists of these
 */
public record AnnotationFacts(String type, Map<String, Object> values) {

    /** The element as text, or empty when it is not written. */
    public String text(String element) {
        return String.valueOf(values.getOrDefault(element, ""));
    }

    /** The element as a list; a single value is a list of one. */
    public List<?> list(String element) {
        Object value = values.get(element);
        if (value instanceof List<?> list) {
            return list;
        }
        return value == null ? List.of() : List.of(value);
    }

    /** The annotation itself, or those inside when it is the container of a repeated one. */
    Stream<AnnotationFacts> unfolded() {
        List<?> inner = list("value");
        if (!inner.isEmpty() && inner.stream().allMatch(AnnotationFacts.class::isInstance)) {
            return inner.stream().map(AnnotationFacts.class::cast);
        }
        return Stream.of(this);
    }
}
