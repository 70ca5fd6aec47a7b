package io.github.parallelmaven.analysis.hazard.framework;

import io.github.parallelmaven.analysis.bytecode.AnnotationFacts;
import io.github.parallelmaven.analysis.bytecode.ClassFacts;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.analysis.hazard.Resource;
import io.github.parallelmaven.analysis.hazard.TestClassCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cached context that a test class of Spring runs in, by what its annotations, and those of its superclasses, say of
 * configuration, profiles, properties and mocks. What they do not say counts as the same.
 */
final class SpringContext {

    private static final String TEST = "org.springframework.test.context.";

    private static final Set<String> CONFIGURES = Set.of(
            TEST + "BootstrapWith",
            TEST + "ContextConfiguration",
            TEST + "ContextHierarchy",
            TEST + "ActiveProfiles",
            TEST + "TestPropertySource",
            TEST + "ContextCustomizerFactories");

    /** What changes how tests run in a context, and not the context. */
    private static final Set<String> NOT_OF_THE_CONTEXT = Set.of(
            "DirtiesContext",
            "Transactional",
            "Rollback",
            "Commit",
            "Sql",
            "SqlGroup",
            "SqlConfig",
            "SqlMergeMode",
            "TestExecutionListeners",
            "TestConstructor",
            "NestedTestConfiguration",
            "RecordApplicationEvents",
            "EnabledIf",
            "DisabledIf");

    private static final Set<String> EXTENSIONS = Set.of(
            "org.springframework.test.context.junit.jupiter.SpringExtension",
            "org.springframework.test.context.junit4.SpringRunner",
            "org.springframework.test.context.junit4.SpringJUnit4ClassRunner");

    private static final Set<String> MOCKS = Set.of("MockBean", "SpyBean", "MockitoBean", "MockitoSpyBean");

    private static final Set<String> CONFIGURATIONS = Set.of(
            "org.springframework.context.annotation.Configuration",
            "org.springframework.boot.test.context.TestConfiguration");

    private SpringContext() {}

    /** The context as something shared; empty when the class is no test of Spring. */
    static Optional<Resource> of(TestClassCode test) {
        if (test.annotations().stream().noneMatch(SpringContext::runsSpring)
                && !test.code().isSubtype(test.name(), TEST + "junit4.AbstractJUnit4SpringContextTests")
                && !test.code().isSubtype(test.name(), TEST + "testng.AbstractTestNGSpringContextTests")) {
            return Optional.empty();
        }
        Set<String> parts = new TreeSet<>();
        own(test).forEach(type -> {
            type.annotations().stream()
                    .filter(annotation -> configures(test, annotation))
                    .forEach(annotation -> parts.add(part(type, annotation)));
            test.code().members(type.name()).stream()
                    .filter(member -> member.isStaticMember() && isConfiguration(test, member))
                    .forEach(member -> parts.add(member.name()));
            type.methods().stream()
                    .filter(method -> method.annotations().stream()
                            .anyMatch(each -> each.type().equals(TEST + "DynamicPropertySource")))
                    .forEach(method -> parts.add(type.name() + "." + method.name()));
        });
        mocks(test).forEach(field -> parts.add("mock " + field.type()));
        String key = "spring:" + (parts.isEmpty() ? "default" : String.join(",", parts));
        return Optional.of(Resource.inJvm(key, key));
    }

    /** The mocks that are beans of the context, of the class and its superclasses. */
    static List<FieldFacts> mocks(TestClassCode test) {
        return own(test)
                .flatMap(type -> type.fields().stream())
                .filter(field -> field.annotations().stream().anyMatch(SpringContext::isMock))
                .toList();
    }

    static boolean isMock(AnnotationFacts annotation) {
        return annotation.type().startsWith("org.springframework.") && MOCKS.contains(simple(annotation.type()));
    }

    private static Stream<ClassFacts> own(TestClassCode test) {
        return test.code().lineage(test.name()).stream().filter(ClassFacts::isOwn);
    }

    private static boolean runsSpring(AnnotationFacts annotation) {
        return CONFIGURES.contains(annotation.type())
                || annotation.list("value").stream()
                        .anyMatch(value ->
                                value instanceof Value.TypeLiteral literal && EXTENSIONS.contains(literal.type()));
    }

    private static boolean configures(TestClassCode test, AnnotationFacts annotation) {
        if (annotation.type().startsWith("org.springframework.")) {
            return !NOT_OF_THE_CONTEXT.contains(simple(annotation.type()));
        }
        return test.jupiter().expand(List.of(annotation)).stream().anyMatch(found -> CONFIGURES.contains(found.type()));
    }

    /** Without a word of where it is, the configuration is looked for beside the class that declares the annotation. */
    private static String part(ClassFacts declaring, AnnotationFacts annotation) {
        boolean beside = annotation.type().equals(TEST + "ContextConfiguration")
                && annotation.values().isEmpty();
        return simple(annotation.type())
                + (beside ? " of " + declaring.name() : annotation.values().isEmpty() ? "" : values(annotation));
    }

    private static String values(AnnotationFacts annotation) {
        return annotation.values().keySet().stream()
                .sorted()
                .map(element -> element + "="
                        + annotation.list(element).stream()
                                .map(SpringContext::text)
                                .sorted()
                                .collect(Collectors.joining("+")))
                .collect(Collectors.joining(" ", "(", ")"));
    }

    private static String text(Object value) {
        if (value instanceof Value.TypeLiteral literal) {
            return literal.type();
        } else if (value instanceof AnnotationFacts nested) {
            return simple(nested.type()) + values(nested);
        }
        return String.valueOf(value);
    }

    private static boolean isConfiguration(TestClassCode test, ClassFacts type) {
        return test.jupiter().expand(type.annotations()).stream()
                .anyMatch(annotation -> CONFIGURATIONS.contains(annotation.type()));
    }

    private static String simple(String type) {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }
}
