package io.github.parallelmaven.analysis.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks annotations up as JUnit does: directly, or as annotations of an annotation. */
public final class JupiterTypes {

    private static final String API = "org.junit.jupiter.api.";

    /** What makes a method a test or part of a test's life, in Jupiter, JUnit 4 and TestNG. */
    private static final Set<String> ENTRY_POINTS = Set.of(
            API + "Test",
            API + "TestTemplate",
            API + "TestFactory",
            API + "BeforeEach",
            API + "AfterEach",
            API + "BeforeAll",
            API + "AfterAll",
            "org.junit.Test",
            "org.junit.Before",
            "org.junit.After",
            "org.junit.BeforeClass",
            "org.junit.AfterClass",
            "org.junit.Rule",
            "org.junit.ClassRule",
            "org.junit.experimental.theories.Theory",
            "org.junit.experimental.theories.DataPoint",
            "org.junit.experimental.theories.DataPoints",
            "org.junit.runners.Parameterized$Parameters",
            "org.junit.runners.Parameterized$BeforeParam",
            "org.junit.runners.Parameterized$AfterParam",
            "org.testng.annotations.Test",
            "org.testng.annotations.Factory",
            "org.testng.annotations.DataProvider",
            "org.testng.annotations.BeforeMethod",
            "org.testng.annotations.AfterMethod",
            "org.testng.annotations.BeforeClass",
            "org.testng.annotations.AfterClass",
            "org.testng.annotations.BeforeGroups",
            "org.testng.annotations.AfterGroups",
            "org.testng.annotations.BeforeTest",
            "org.testng.annotations.AfterTest",
            "org.testng.annotations.BeforeSuite",
            "org.testng.annotations.AfterSuite");

    private static final Set<String> LIFECYCLE = Set.of(
            API + "BeforeEach",
            API + "AfterEach",
            API + "BeforeAll",
            API + "AfterAll",
            "org.junit.Before",
            "org.junit.After",
            "org.junit.BeforeClass",
            "org.junit.AfterClass");

    private static final Set<String> ONCE_A_CLASS =
            Set.of(API + "BeforeAll", API + "AfterAll", "org.junit.BeforeClass", "org.junit.AfterClass");

    private final CodeModel code;
    private final Map<String, List<AnnotationFacts>> expanded = new HashMap<>();

    JupiterTypes(CodeModel code) {
        this.code = code;
    }

    /** Every annotation in the list, with the annotations of those annotations, repeated ones unfolded. */
    public List<AnnotationFacts> expand(List<AnnotationFacts> annotations) {
        List<AnnotationFacts> all = new ArrayList<>();
        annotations.stream().flatMap(AnnotationFacts::unfolded).forEach(found -> {
            all.add(found);
            all.addAll(metaOf(found.type(), new HashSet<>()));
        });
        return all;
    }

    private List<AnnotationFacts> metaOf(String type, Set<String> seen) {
        List<AnnotationFacts> known = expanded.get(type);
        if (known != null || type.startsWith("java.lang.") || !seen.add(type)) {
            return known == null ? List.of() : known;
        }
        List<AnnotationFacts> all = new ArrayList<>();
        code.find(type)
                .ifPresent(found -> found.annotations().stream()
                        .flatMap(AnnotationFacts::unfolded)
                        .forEach(meta -> {
                            all.add(meta);
                            all.addAll(metaOf(meta.type(), seen));
                        }));
        expanded.put(type, all);
        return all;
    }

    /** Whether the annotation is there, or is an annotation of one that is. */
    public boolean isAnnotated(List<AnnotationFacts> annotations, String type) {
        return expand(annotations).stream().anyMatch(found -> found.type().equals(type));
    }

    boolean isEntryPoint(MethodHeader method) {
        return expand(method.annotations()).stream().anyMatch(found -> ENTRY_POINTS.contains(found.type()));
    }

    public boolean isLifecycle(MethodHeader method) {
        return expand(method.annotations()).stream().anyMatch(found -> LIFECYCLE.contains(found.type()));
    }

    /** Whether it runs once for its class, as {@code @BeforeAll} does. */
    public boolean runsOnceAClass(MethodHeader method) {
        return expand(method.annotations()).stream().anyMatch(found -> ONCE_A_CLASS.contains(found.type()));
    }

    /** Annotations of a class as JUnit sees them: its own and those of its superclasses, each followed by those of its interfaces. */
    public List<AnnotationFacts> ofClass(String className) {
        return code.ancestry(className).stream()
                .flatMap(type -> expand(type.annotations()).stream())
                .toList();
    }
}
