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
 * TestNG's test methods, as its engine would name them: annotated ones, and every public method of an annotated class.
 * What factories make only a run can tell.
 */
final class TestNgTests {

    private static final String TEST = "org.testng.annotations.Test";
    private static final String TESTNG = "org.testng.annotations.";

    private TestNgTests() {}

    static List<DiscoveredTest> of(CodeModel code, ClassFacts type) {
        Optional<AnnotationFacts> onClass = code.lineage(type.name()).stream()
                .flatMap(ancestor -> test(ancestor.annotations()).stream())
                .findFirst();
        String id = "[engine:" + TestFramework.TESTNG.engine() + "]/[class:" + type.name() + "]/[method:";
        List<DiscoveredTest> tests = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ClassFacts ancestor : code.lineage(type.name())) {
            for (MethodHeader method : ancestor.methods()) {
                if (!method.isSynthetic()
                        && seen.add(method.signature())
                        && isTest(method, annotated(code, ancestor), onClass)) {
                    TestMethod name = new TestMethod(type.name(), method.name(), method.parameterTypes());
                    TestId unique = new TestId(id + method.name() + "(" + method.parameterTypes() + ")]");
                    tests.add(new DiscoveredTest(unique, name, groups(method, onClass)));
                }
            }
        }
        return tests;
    }

    /** Whether every public method of the class is a test; an annotation counts for the classes below, too. */
    static boolean annotated(CodeModel code, ClassFacts declaring) {
        return code.lineage(declaring.name()).stream()
                .anyMatch(type -> test(type.annotations()).isPresent());
    }

    private static boolean isTest(MethodHeader method, boolean ofAnnotatedClass, Optional<AnnotationFacts> onClass) {
        if (method.isStatic() || method.isAbstract() || method.isConstructor()) {
            return false;
        }
        Optional<AnnotationFacts> own = test(method.annotations());
        if (own.isPresent()) {
            return isEnabled(own.get()) && onClass.map(TestNgTests::isEnabled).orElse(true);
        }
        boolean isOther =
                method.annotations().stream().anyMatch(one -> one.type().startsWith(TESTNG));
        return ofAnnotatedClass && method.isPublic() && !isOther && isEnabled(onClass.orElseThrow());
    }

    private static Optional<AnnotationFacts> test(List<AnnotationFacts> annotations) {
        return annotations.stream().filter(one -> one.type().equals(TEST)).findFirst();
    }

    private static boolean isEnabled(AnnotationFacts test) {
        return !test.text("enabled").equals("false") && !test.text("enabled").equals("0");
    }

    private static Set<String> groups(MethodHeader method, Optional<AnnotationFacts> onClass) {
        Set<String> groups = new TreeSet<>();
        test(method.annotations()).ifPresent(own -> add(own, groups));
        onClass.ifPresent(all -> add(all, groups));
        return groups;
    }

    private static void add(AnnotationFacts test, Set<String> groups) {
        test.list("groups").forEach(group -> groups.add(String.valueOf(group)));
    }
}
