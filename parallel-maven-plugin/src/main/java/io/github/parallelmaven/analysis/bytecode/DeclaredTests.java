package io.github.parallelmaven.analysis.bytecode;

import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The test methods by their annotations, as JUnit's discovery would name them. Of Jupiter inherited and interface default
 * methods, composed annotations, {@code @Nested} classes and classes that a suite selects are included; of JUnit 4 see {@link JUnit4Tests}, of TestNG
 * {@link TestNgTests}. Static member classes count where Surefire selects them, which it does not by default.
 */
public final class DeclaredTests {

    private static final String API = "org.junit.jupiter.api.";
    private static final String NESTED = API + "Nested";
    private static final String CLASS_TEMPLATE = API + "ClassTemplate";
    private static final String SUITE_API = "org.junit.platform.suite.api.";
    private static final String JUPITER = "[engine:junit-jupiter]/";

    private final CodeModel code;
    private final JupiterTypes jupiter;
    private final List<DiscoveredTest> found = new ArrayList<>();

    private DeclaredTests(CodeModel code) {
        this.code = code;
        this.jupiter = code.jupiter();
    }

    /**
     * Every test of every top-level test class, sorted by class and method.
     *
     * @param selected binary names of what Surefire selects; of static member classes the others hold no test
     */
    public static List<DiscoveredTest> of(CodeModel code, Set<String> selected) {
        DeclaredTests tests = new DeclaredTests(code);
        code.classes().stream()
                .filter(type -> type.origin() == ClassFacts.Origin.TEST && !type.isAbstract() && !type.isInterface())
                .filter(type -> type.outer().isEmpty()
                        ? !type.name().contains("$")
                        : type.isStaticMember() && selected.contains(type.name()))
                .forEach(type -> {
                    tests.addClass(type, JUPITER, "class", type.name(), Set.of());
                    tests.addSuite(type);
                    tests.found.addAll(JUnit4Tests.of(code, type));
                    tests.found.addAll(TestNgTests.of(code, type));
                });
        return tests.found.stream()
                .sorted(Comparator.comparing(DiscoveredTest::method))
                .toList();
    }

    /** What a suite of the Platform selects by class, once more and with its own ids; other selections only a run can tell. */
    private void addSuite(ClassFacts suite) {
        String parent = "[engine:junit-platform-suite]/[suite:" + suite.name() + "]/" + JUPITER;
        selected(code, suite).forEach(type -> addClass(type, parent, "class", type.name(), Set.of()));
    }

    /** The classes that a suite, of JUnit 4 or of the Platform, runs by name; none for any other class. */
    public static List<ClassFacts> members(CodeModel code, ClassFacts suite) {
        List<ClassFacts> members = new ArrayList<>(JUnit4Tests.ofSuite(code, suite));
        members.addAll(selected(code, suite));
        return members;
    }

    /**
     * The categories of JUnit 4 that a class gives to all its tests, also to those that no method declares because its runner
     * makes them up; empty where the runner names no class either.
     */
    public static Set<String> categoriesOfClass(CodeModel code, TestMethod test) {
        return code.own(test.className())
                .map(type -> JUnit4Tests.categoriesOfClass(code, type))
                .orElse(Set.of());
    }

    /** Whether JUnit 4 can run no part of a class alone, because its runner takes no filter. */
    public static boolean areInseparable(CodeModel code, String className) {
        return code.own(className)
                .filter(type -> JUnit4Tests.takesNoFilter(code, type))
                .isPresent();
    }

    /** The methods that Jupiter runs as tests of this very class: declared in it or inherited, but in no nested class. */
    public static List<MethodHeader> methods(CodeModel code, ClassFacts type) {
        DeclaredTests tests = new DeclaredTests(code);
        return tests.methods(type).values().stream()
                .filter(method -> !tests.kind(method).isEmpty())
                .toList();
    }

    /** The static member classes with tests of their own, which Surefire may select beside the class around them. */
    static List<ClassFacts> staticMembers(CodeModel code, String className) {
        return code.members(className).stream()
                .filter(member -> member.isStaticMember() && !member.isAbstract() && !member.isInterface())
                .filter(member -> !methods(code, member).isEmpty()
                        || !JUnit4Tests.of(code, member).isEmpty()
                        || !TestNgTests.of(code, member).isEmpty())
                .toList();
    }

    static List<ClassFacts> selected(CodeModel code, ClassFacts suite) {
        if (suite.annotations().stream().noneMatch(one -> one.type().equals(SUITE_API + "Suite"))) {
            return List.of();
        }
        return suite.annotations().stream()
                .filter(one -> one.type().equals(SUITE_API + "SelectClasses"))
                .flatMap(one -> JUnit4Tests.literals(one).stream())
                .flatMap(name -> code.own(name).stream())
                .toList();
    }

    private void addClass(ClassFacts type, String parent, String segment, String shown, Set<String> outerTags) {
        boolean template = jupiter.isAnnotated(inherited(type), CLASS_TEMPLATE);
        String kind = template ? segment.replace("class", "class-template") : segment;
        String id = parent + "[" + kind + ":" + shown + "]/";
        Set<String> tags = new HashSet<>(outerTags);
        tags.addAll(tags(inherited(type)));
        methods(type).values().forEach(method -> addMethod(type, id, method, tags));
        for (ClassFacts ancestor : code.lineage(type.name())) {
            code.members(ancestor.name()).stream()
                    .filter(member -> !member.isStaticMember() && !member.isAbstract())
                    .filter(member -> jupiter.isAnnotated(member.annotations(), NESTED))
                    .forEach(member -> addClass(member, id, "nested-class", simpleName(member), tags));
        }
    }

    private static String simpleName(ClassFacts member) {
        return member.name().substring(member.outer().length() + 1);
    }

    /** {@code @Tag} is inherited from superclasses, and so are the others that matter here. */
    private List<AnnotationFacts> inherited(ClassFacts type) {
        List<AnnotationFacts> all = new ArrayList<>();
        code.lineage(type.name()).forEach(ancestor -> all.addAll(ancestor.annotations()));
        return all;
    }

    private void addMethod(ClassFacts type, String classId, MethodHeader method, Set<String> classTags) {
        String kind = kind(method);
        if (!kind.isEmpty()) {
            Set<String> tags = new HashSet<>(classTags);
            tags.addAll(tags(method.annotations()));
            String id = classId + "[" + kind + ":" + method.name() + "(" + method.parameterTypes() + ")]";
            TestMethod test = new TestMethod(type.name(), method.name(), method.parameterTypes());
            found.add(new DiscoveredTest(new TestId(id), test, tags));
        }
    }

    private String kind(MethodHeader method) {
        if (method.isAbstract() || method.isStatic() || method.isPrivate()) {
            return "";
        }
        Set<String> types = new HashSet<>();
        jupiter.expand(method.annotations()).forEach(annotation -> types.add(annotation.type()));
        if (types.contains(API + "TestFactory")) {
            return "test-factory";
        } else if (types.contains(API + "TestTemplate")) {
            return "test-template";
        } else if (types.contains(API + "RepeatedTest")
                || types.contains("org.junit.jupiter.params.ParameterizedTest")) {
            // Templates by meta-annotation, too, where the annotation's own class cannot be read.
            return "test-template";
        }
        return types.contains(API + "Test") ? "method" : "";
    }

    private Set<String> tags(List<AnnotationFacts> annotations) {
        Set<String> tags = new HashSet<>();
        for (AnnotationFacts annotation : jupiter.expand(annotations)) {
            if (annotation.type().equals(API + "Tag")) {
                tags.add(annotation.text("value").strip());
            }
        }
        return tags;
    }

    /** By signature, the nearest declaration first: an override without an annotation is no test. */
    private Map<String, MethodHeader> methods(ClassFacts type) {
        Map<String, MethodHeader> methods = new HashMap<>();
        for (ClassFacts ancestor : code.lineage(type.name())) {
            add(ancestor, methods);
        }
        for (ClassFacts ancestor : code.lineage(type.name())) {
            addInterfaces(ancestor, methods);
        }
        return methods;
    }

    private void addInterfaces(ClassFacts type, Map<String, MethodHeader> methods) {
        for (String parent : type.interfaces()) {
            code.find(parent).ifPresent(found -> {
                add(found, methods);
                addInterfaces(found, methods);
            });
        }
    }

    private static void add(ClassFacts type, Map<String, MethodHeader> methods) {
        type.methods().stream()
                .filter(method -> !method.isSynthetic())
                .forEach(method -> methods.putIfAbsent(method.signature(), method));
    }
}
