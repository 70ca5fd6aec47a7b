package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.AnnotationFacts;
import io.github.parallelmaven.analysis.bytecode.ClassFacts;
import io.github.parallelmaven.analysis.bytecode.DeclaredTests;
import io.github.parallelmaven.analysis.bytecode.MethodHeader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether the tests of one class overlap with each other in Jupiter's threads.
 *
 * @param asked whether an annotation asks for it, on the class, on a test class inside it, or on one of their tests
 * @param possible whether it could be asked for: the class says nothing of it, each test has an object of its own, the tests have no order,
 *     and nothing is there that all of them would share
 */
record MethodOverlap(boolean asked, boolean possible) {

    private static final String API = "org.junit.jupiter.api.";
    private static final String EXECUTION = API + "parallel.Execution";
    private static final String EXTENDED = API + "extension.ExtendWith";
    private static final String REGISTERED = API + "extension.RegisterExtension";

    /** What decides how the tests of a class run, or gives them something in common. */
    private static final Set<String> ON_CLASS = Set.of(
            EXECUTION,
            API + "parallel.Isolated",
            API + "parallel.ResourceLock",
            API + "TestInstance",
            API + "TestMethodOrder",
            EXTENDED,
            API + "ClassTemplate");

    /** The same of a test; the tests that one factory makes have one object, and overlap with each other. */
    private static final Set<String> ON_TEST = Set.of(
            EXECUTION,
            API + "parallel.ResourceLock",
            API + "parallel.Isolated",
            API + "Order",
            API + "TestFactory",
            EXTENDED);

    /** What Jupiter itself gives to a method; all else comes from an extension, which may give the same to all. */
    private static final Set<String> GIVEN_BY_JUPITER =
            Set.of(API + "TestInfo", API + "TestReporter", "java.nio.file.Path", "java.io.File");

    static MethodOverlap of(TestClassCode test) {
        Set<String> inside = nested(test);
        boolean possible = inside.isEmpty()
                && !test.tests().isEmpty()
                && test.annotations().stream().map(AnnotationFacts::type).noneMatch(ON_CLASS::contains)
                && test.tests().stream().allMatch(method -> isPlain(test, method))
                && !hasOneForAll(test);
        boolean asked = Stream.concat(Stream.of(test.name()), inside.stream())
                .flatMap(name -> annotations(test, name))
                .anyMatch(MethodOverlap::asks);
        return new MethodOverlap(asked, possible);
    }

    /** Those of a class, and of the tests that it declares or inherits. */
    private static Stream<AnnotationFacts> annotations(TestClassCode test, String name) {
        Stream<MethodHeader> tests =
                test.code().own(name).stream().flatMap(type -> DeclaredTests.methods(test.code(), type).stream());
        return Stream.concat(test.jupiter().ofClass(name).stream(), onTests(test, tests.toList()));
    }

    private static Stream<AnnotationFacts> onTests(TestClassCode test, List<MethodHeader> tests) {
        return tests.stream().flatMap(method -> test.jupiter().expand(method.annotations()).stream());
    }

    /** Whether nothing on the test says how it runs, or gives it more than Jupiter itself or constants can. */
    private static boolean isPlain(TestClassCode test, MethodHeader method) {
        boolean constant = ConstantArguments.areThoseOf(test, method);
        List<AnnotationFacts> own = method.annotations().stream()
                // Parameterized tests rest on an extension, which adds nothing of its own.
                .filter(annotation -> !constant || !annotation.type().equals(ConstantArguments.PARAMETERIZED))
                .toList();
        return test.jupiter().expand(own).stream().map(AnnotationFacts::type).noneMatch(ON_TEST::contains);
    }

    private static boolean asks(AnnotationFacts annotation) {
        return annotation.type().equals(EXECUTION) && annotation.text("value").equals("CONCURRENT");
    }

    /** The test classes inside it at any depth, whose tests run as a part of it, by rules of their own. */
    private static Set<String> nested(TestClassCode test) {
        Set<String> found = new LinkedHashSet<>();
        addNested(test, test.name(), found);
        return found;
    }

    private static void addNested(TestClassCode test, String outer, Set<String> found) {
        // One that extends a class around it would be inside itself.
        test.code().lineage(outer).stream()
                .flatMap(type -> test.code().members(type.name()).stream())
                .filter(member -> test.jupiter().isAnnotated(member.annotations(), API + "Nested"))
                .map(ClassFacts::name)
                .filter(found::add)
                .forEach(name -> addNested(test, name, found));
    }

    /**
     * Whether its tests have something in common that the rules know nothing of, since test classes do not meet in it: a field of the
     * class or of a type inside it, an extension, what is made ready once for all, or a superclass of somebody else's.
     */
    private static boolean hasOneForAll(TestClassCode test) {
        List<ClassFacts> ancestry = test.code().ancestry(test.name());
        return ancestry.stream()
                .filter(type -> !type.name().equals("java.lang.Object"))
                .anyMatch(type -> !type.isOwn() && !type.isInterface()
                        || type.methods().stream().anyMatch(test.jupiter()::runsOnceAClass)
                        || isExtended(test, type)
                        || holdsShared(test, type));
    }

    private static boolean isExtended(TestClassCode test, ClassFacts type) {
        return type.fields().stream()
                        .anyMatch(field -> test.jupiter().isAnnotated(field.annotations(), REGISTERED)
                                || test.jupiter().isAnnotated(field.annotations(), EXTENDED))
                || type.methods().stream()
                        .filter(method -> isCalledByJupiter(test, type, method))
                        .anyMatch(method -> !isGiven(test, method));
    }

    private static boolean isCalledByJupiter(TestClassCode test, ClassFacts type, MethodHeader method) {
        return test.jupiter().isLifecycle(method)
                || test.tests().contains(method)
                || method.isConstructor() && type.name().equals(test.name());
    }

    /** Whether Jupiter itself gives all parameters, or constants do. */
    private static boolean isGiven(TestClassCode test, MethodHeader method) {
        boolean constant = ConstantArguments.areThoseOf(test, method);
        return !test.jupiter().isAnnotated(method.parameterAnnotations(), EXTENDED)
                && method.parameters().stream()
                        .allMatch(type ->
                                GIVEN_BY_JUPITER.contains(type) || constant && ConstantArguments.mayBe(test, type));
    }

    private static boolean holdsShared(TestClassCode test, ClassFacts type) {
        Stateless stateless = new Stateless(test.code());
        boolean enumeration = type.isEnum();
        return type.fields().stream()
                        .filter(field -> field.isStatic() && !field.synthetic())
                        // What changes one of its constants is code of this build, which the rules read.
                        .filter(field -> !enumeration || !field.type().equals(type.name()))
                        .anyMatch(field -> !field.isFinal()
                                || !ImmutableTypes.isValue(field.type())
                                        && !stateless.isStatelessWithSubclasses(field.type()))
                || test.code().members(type.name()).stream().anyMatch(member -> holdsShared(test, member));
    }
}
