package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.AnnotationFacts;
import io.github.parallelmaven.analysis.bytecode.ClassFacts;
import io.github.parallelmaven.analysis.bytecode.MethodHeader;
import java.util.List;
import java.util.Set;

/**
 * The arguments of parameterized tests that stand in annotations, so that no code makes them, and no two tests get one that could
 * change.
 */
final class ConstantArguments {

    private static final String PARAMS = "org.junit.jupiter.params.";

    static final String PARAMETERIZED = PARAMS + "ParameterizedTest";

    private static final String ANY_SOURCE = PARAMS + "provider.ArgumentsSource";

    private static final Set<String> CONSTANT_SOURCES = Set.of(
            PARAMS + "provider.ValueSource",
            PARAMS + "provider.CsvSource",
            PARAMS + "provider.EnumSource",
            PARAMS + "provider.NullSource",
            PARAMS + "provider.EmptySource",
            PARAMS + "provider.NullAndEmptySource");

    /** On a parameter: code that makes something else of an argument. */
    private static final Set<String> MAKERS =
            Set.of(PARAMS + "converter.ConvertWith", PARAMS + "aggregator.AggregateWith");

    private ConstantArguments() {}

    /** Whether the test is a parameterized one, and has no others. */
    static boolean areThoseOf(TestClassCode test, MethodHeader method) {
        List<List<AnnotationFacts>> sources = method.annotations().stream()
                .map(annotation -> test.jupiter().expand(List.of(annotation)))
                .filter(expanded ->
                        expanded.stream().anyMatch(each -> each.type().equals(ANY_SOURCE)))
                .toList();
        return method.annotations().stream().anyMatch(each -> each.type().equals(PARAMETERIZED))
                && !sources.isEmpty()
                && sources.stream()
                        .allMatch(expanded ->
                                CONSTANT_SOURCES.contains(expanded.get(0).type()))
                && test.jupiter().expand(method.parameterAnnotations()).stream()
                        .map(AnnotationFacts::type)
                        .noneMatch(MAKERS::contains);
    }

    /** Whether JUnit makes an argument of this type itself, and one that cannot change: of any other it calls a factory or a constructor. */
    static boolean mayBe(TestClassCode test, String type) {
        return ImmutableTypes.isValue(type)
                || type.equals(PARAMS + "aggregator.ArgumentsAccessor")
                || test.code().find(type).filter(ClassFacts::isEnum).isPresent();
    }
}
