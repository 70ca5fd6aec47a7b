package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.AnnotationFacts;
import io.github.parallelmaven.analysis.bytecode.ClassFacts;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether the tests of one class overlap with each other in Jupiter's threads.
 *
 * @param asked whether an annotation asks for it, on the class or on one of its tests
 * @param possible whether it could be asked for: the class says nothing of it, each test has an object of its own, the tests have no order,
 *     and nothing is there that all of them would share
 */
record MethodOverlap(boolean asked, boolean possible) {

    private static final String API = "org.junit.jupiter.api.";
    private static final String EXECUTION = API + "parallel.Execution";

    /** What decides how the tests of a class run, or gives them something in common. */
    private static final Set<String> ON_CLASS = Set.of(
            EXECUTION,
            API + "parallel.Isolated",
            API + "parallel.ResourceLock",
            API + "TestInstance",
            API + "TestMethodOrder",
            API + "extension.ExtendWith",
            API + "ClassTemplate");

    private static final Set<String> ON_TEST = Set.of(
            EXECUTION,
            API + "parallel.ResourceLock",
            API + "parallel.Isolated",
            API + "Order",
            API + "extension.ExtendWith");

    private static final String REGISTERED = API + "extension.RegisterExtension";

    static MethodOverlap of(TestClassCode test) {
        List<AnnotationFacts> onClass = test.annotations();
        List<AnnotationFacts> onTests = test.tests().stream()
                .flatMap(method -> test.jupiter().expand(method.annotations()).stream())
                .toList();
        boolean free = onClass.stream().map(AnnotationFacts::type).noneMatch(ON_CLASS::contains)
                && onTests.stream().map(AnnotationFacts::type).noneMatch(ON_TEST::contains)
                && !test.tests().isEmpty()
                && !hasOneForAll(test)
                && !hasNested(test);
        return new MethodOverlap(
                Stream.concat(onClass.stream(), onTests.stream()).anyMatch(MethodOverlap::asks), free);
    }

    private static boolean asks(AnnotationFacts annotation) {
        return annotation.type().equals(EXECUTION) && annotation.text("value").equals("CONCURRENT");
    }

    /**
     * Whether its tests have something in common that the rules know nothing of, since test classes do not meet in it: a field of the
     * class, an extension, what is made ready once for all, or a superclass of somebody else's.
     */
    private static boolean hasOneForAll(TestClassCode test) {
        Stateless stateless = new Stateless(test.code());
        return test.code().lineage(test.name()).stream()
                .filter(type -> !type.name().equals("java.lang.Object"))
                .anyMatch(type -> !type.isOwn()
                        || type.methods().stream().anyMatch(test.jupiter()::runsOnceAClass)
                        || type.fields().stream()
                                .anyMatch(field -> field.isAnnotated(REGISTERED) || isShared(field, stateless)));
    }

    private static boolean isShared(FieldFacts field, Stateless stateless) {
        boolean fixed =
                field.isFinal() && (ImmutableTypes.contains(field.type()) || stateless.isStateless(field.type()));
        return field.isStatic() && !field.synthetic() && !fixed;
    }

    /** Tests of an inner class are run by rules of its own. */
    private static boolean hasNested(TestClassCode test) {
        return test.code().lineage(test.name()).stream()
                .map(ClassFacts::name)
                .flatMap(name -> test.code().members(name).stream())
                .anyMatch(member -> test.jupiter().isAnnotated(member.annotations(), API + "Nested"));
    }
}
