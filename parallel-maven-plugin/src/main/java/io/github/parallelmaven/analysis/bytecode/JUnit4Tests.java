package io.github.parallelmaven.analysis.bytecode;

import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.TestFramework;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * JUnit 4's and JUnit 3's test methods, as the Vintage engine would name them: inherited ones included, and those of
 * suites and of {@code Enclosed}. What another runner makes of a class only a run can tell: its annotated methods stand
 * for that, and a method with parameters is listed once.
 */
final class JUnit4Tests {

    private static final String TEST = "org.junit.Test";
    private static final String THEORY = "org.junit.experimental.theories.Theory";
    private static final String RUN_WITH = "org.junit.runner.RunWith";
    private static final String SUITE = "org.junit.runners.Suite";
    private static final Set<String> SUITE_RUNNERS = Set.of(SUITE, "org.junit.experimental.categories.Categories");
    private static final String SUITE_CLASSES = "org.junit.runners.Suite$SuiteClasses";
    private static final String ENCLOSED = "org.junit.experimental.runners.Enclosed";
    private static final String FILTERABLE = "org.junit.runner.manipulation.Filterable";
    private static final String CATEGORY = "org.junit.experimental.categories.Category";
    private static final String JUNIT3 = "junit.framework.TestCase";

    private final CodeModel code;
    private final List<DiscoveredTest> found = new ArrayList<>();

    private JUnit4Tests(CodeModel code) {
        this.code = code;
    }

    /** Those that a class runs when it is scheduled. */
    static List<DiscoveredTest> of(CodeModel code, ClassFacts scheduled) {
        JUnit4Tests tests = new JUnit4Tests(code);
        String id = "[engine:" + TestFramework.JUNIT4.engine() + "]/[runner:" + scheduled.name() + "]";
        tests.addClass(scheduled, id, new HashSet<>());
        return tests.found;
    }

    private void addClass(ClassFacts type, String id, Set<String> open) {
        if (!open.add(type.name())) {
            return; // a suite that holds itself
        }
        Optional<List<ClassFacts>> inside = inside(code, type);
        if (inside.isPresent()) {
            inside.get().forEach(child -> addClass(child, nested(id, child.name()), open));
        } else {
            addMethods(type, id);
        }
        open.remove(type.name());
    }

    /** What a suite or {@code Enclosed} runs in the place of its own methods; empty for any other class. */
    static Optional<List<ClassFacts>> inside(CodeModel code, ClassFacts type) {
        return switch (runner(code, type)) {
            case SUITE -> Optional.of(suiteClasses(code, type));
            case ENCLOSED ->
                Optional.of(code.members(type.name()).stream()
                        .filter(member -> !member.isAbstract())
                        .toList());
            default -> Optional.empty();
        };
    }

    /** Empty for a class that is no suite. */
    static List<ClassFacts> ofSuite(CodeModel code, ClassFacts type) {
        return SUITE_RUNNERS.contains(runner(code, type)) ? suiteClasses(code, type) : List.of();
    }

    private static List<ClassFacts> suiteClasses(CodeModel code, ClassFacts type) {
        return annotation(type.annotations(), SUITE_CLASSES).stream()
                .flatMap(classes -> literals(classes).stream())
                .flatMap(name -> code.own(name).stream())
                .toList();
    }

    private static String nested(String id, String className) {
        return id + "/[test:" + className + "]";
    }

    private static boolean isJUnit3(CodeModel code, ClassFacts type) {
        return runner(code, type).isEmpty() && code.isSubtype(type.name(), JUNIT3);
    }

    private void addMethods(ClassFacts type, String id) {
        boolean junit3 = isJUnit3(code, type);
        Set<String> ofClass = categoriesOfClass(code, type);
        Set<String> seen = new HashSet<>();
        for (ClassFacts ancestor : code.lineage(type.name())) {
            for (MethodHeader method : ancestor.methods()) {
                boolean test = junit3 ? isJUnit3(method) : isTest(method);
                // Of overridden methods the nearest decides.
                if (!method.isSynthetic() && seen.add(method.signature()) && test) {
                    found.add(test(type, id, method, ofClass));
                }
            }
        }
    }

    private static boolean isTest(MethodHeader method) {
        return !method.isStatic()
                && !method.isAbstract()
                && method.annotations().stream()
                        .anyMatch(one -> one.type().equals(TEST) || one.type().equals(THEORY));
    }

    private static boolean isJUnit3(MethodHeader method) {
        return method.name().startsWith("test")
                && method.isPublic()
                && !method.isStatic()
                && method.descriptor().equals("()V");
    }

    /** JUnit 3 reads no annotation of a class. */
    static Set<String> categoriesOfClass(CodeModel code, ClassFacts type) {
        return isJUnit3(code, type)
                ? Set.of()
                : inherited(code, type, CATEGORY)
                        .map(one -> new TreeSet<>(literals(one)))
                        .orElseGet(TreeSet::new);
    }

    private static DiscoveredTest test(ClassFacts type, String id, MethodHeader method, Set<String> ofClass) {
        Set<String> categories = new TreeSet<>(ofClass);
        annotation(method.annotations(), CATEGORY).ifPresent(one -> categories.addAll(literals(one)));
        return new DiscoveredTest(
                new TestId(id + "/[test:" + method.name() + "(" + type.name() + ")]"),
                new TestMethod(type.name(), method.name(), method.parameterTypes()),
                categories);
    }

    /** Whether a runner of its own runs all that it makes of the class, whatever is selected; of one that cannot be read nobody knows. */
    static boolean takesNoFilter(CodeModel code, ClassFacts type) {
        String runner = runner(code, type);
        return code.find(runner).isPresent() && !code.isSubtype(runner, FILTERABLE);
    }

    private static String runner(CodeModel code, ClassFacts type) {
        return inherited(code, type, RUN_WITH)
                .flatMap(one -> literals(one).stream().findFirst())
                .orElse("");
    }

    /** {@code @RunWith} and {@code @Category} are inherited, and the nearest replaces the others. */
    private static Optional<AnnotationFacts> inherited(CodeModel code, ClassFacts type, String annotation) {
        return code.lineage(type.name()).stream()
                .flatMap(ancestor -> annotation(ancestor.annotations(), annotation).stream())
                .findFirst();
    }

    private static Optional<AnnotationFacts> annotation(List<AnnotationFacts> annotations, String type) {
        return annotations.stream().filter(one -> one.type().equals(type)).findFirst();
    }

    static List<String> literals(AnnotationFacts annotation) {
        return annotation.list("value").stream()
                .filter(Value.TypeLiteral.class::isInstance)
                .map(literal -> ((Value.TypeLiteral) literal).type())
                .toList();
    }
}
