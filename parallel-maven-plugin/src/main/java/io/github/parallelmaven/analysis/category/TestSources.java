package io.github.parallelmaven.analysis.category;

import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.SourceOutline;
import io.github.parallelmaven.model.TestFramework;
import io.github.parallelmaven.model.TestMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Java sources of test classes: where each test method is declared, and which classes give a test their tags.
 *
 * @param types the types with a Java source, by binary name
 * @param supertypes all superclasses and interfaces of each test class, nearest first; one that is missing has none
 * @param inseparable the classes whose tests run all or none: a tag on one of them alone would select the others too
 */
public record TestSources(
        Map<String, SourceOutline.Type> types, Map<String, List<String>> supertypes, Set<String> inseparable) {

    /** The method of a source, and the type it stands in. */
    record Declaration(String className, SourceOutline.Method method) {
        String key() {
            return className + "#" + method.name() + "(" + method.parameterTypes() + ")";
        }
    }

    public TestSources {
        types = Map.copyOf(types);
        supertypes = Map.copyOf(supertypes);
        inseparable = Set.copyOf(inseparable);
    }

    /** The source of each test method that has one. */
    public SortedMap<TestMethod, SourceOutline.Method> methods(Iterable<TestMethod> tests) {
        SortedMap<TestMethod, SourceOutline.Method> methods = new TreeMap<>();
        tests.forEach(test -> declaration(test).ifPresent(found -> methods.put(test, found.method())));
        return methods;
    }

    boolean areInseparable(String className) {
        return inseparable.contains(className);
    }

    boolean has(String className) {
        return types.containsKey(className);
    }

    /** Where the method that runs as this test is written: in its class, or the nearest supertype with a source. */
    Optional<Declaration> declaration(TestMethod test) {
        return lineage(test.className())
                .flatMap(name -> in(name, test).map(method -> new Declaration(name, method)).stream())
                .findFirst();
    }

    /**
     * The classes whose tags a test carries: its class, those around it, and all their supertypes. JUnit 4 does not look at those
     * around it, nor does Jupiter for a static member class, which runs as a class of its own.
     */
    List<String> taggedBy(DiscoveredTest test) {
        List<String> around = enclosing(test.method().className()).toList();
        int last = test.framework() == TestFramework.JUNIT4
                ? 0
                : around.indexOf(test.id().outermostClass());
        // A nested class may be inherited: then none of those around it is the class that is run.
        return around.subList(0, last < 0 ? around.size() : last + 1).stream()
                .flatMap(this::lineage)
                .distinct()
                .toList();
    }

    /** Whether JUnit 3 runs the class, of whose annotations nothing is read but those on methods. */
    boolean isJUnit3(String className) {
        return supertypes.getOrDefault(className, List.of()).contains("junit.framework.TestCase")
                && Optional.ofNullable(types.get(className)).stream()
                        .flatMap(type -> type.annotations().stream())
                        .noneMatch(name -> name.endsWith("RunWith"));
    }

    private Stream<String> lineage(String className) {
        return Stream.concat(Stream.of(className), supertypes.getOrDefault(className, List.of()).stream());
    }

    /** Whether a class has only the categories of JUnit 4 that it inherits: one of its own would replace them. */
    boolean inheritsCategory(String className) {
        return !hasCategory(className)
                && supertypes.getOrDefault(className, List.of()).stream().anyMatch(this::hasCategory);
    }

    private boolean hasCategory(String className) {
        return Optional.ofNullable(types.get(className)).stream()
                .flatMap(type -> type.annotations().stream())
                .anyMatch(name -> name.equals("Category") || name.endsWith(".Category"));
    }

    /** The class, then the classes around it. */
    static Stream<String> enclosing(String className) {
        return Stream.iterate(
                className, name -> !name.isEmpty(), name -> name.substring(0, Math.max(0, name.lastIndexOf('$'))));
    }

    private Optional<SourceOutline.Method> in(String className, TestMethod test) {
        if (!types.containsKey(className)) {
            return Optional.empty();
        }
        List<SourceOutline.Method> sameName = types.get(className).methods().stream()
                .filter(method -> method.name().equals(test.methodName()))
                .toList();
        List<SourceOutline.Method> exact = sameName.stream()
                .filter(method -> simple(method.parameterTypes()).equals(simple(test.parameterTypes())))
                .toList();
        // A type variable reads T in the source and Object in JUnit's name: then the number of parameters decides.
        List<SourceOutline.Method> sameCount = sameName.stream()
                .filter(method -> count(method.parameterTypes()) == count(test.parameterTypes()))
                .toList();
        return exact.size() == 1
                ? Optional.of(exact.get(0))
                : sameCount.size() == 1 ? Optional.of(sameCount.get(0)) : Optional.empty();
    }

    private static int count(String parameterTypes) {
        return parameterTypes.isBlank() ? 0 : parameterTypes.split(",").length;
    }

    private static String simple(String parameterTypes) {
        return Arrays.stream(parameterTypes.split(","))
                .map(TestSources::simpleName)
                .collect(Collectors.joining(","));
    }

    private static String simpleName(String type) {
        String name = type.strip().replace("...", "[]");
        StringBuilder dimensions = new StringBuilder();
        while (name.startsWith("[")) {
            name = name.substring(1);
            dimensions.append("[]");
        }
        if (dimensions.length() > 0) {
            name = element(name);
        }
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1) + dimensions;
    }

    /** The element type of an array class's name, such as {@code I} or {@code Ljava.lang.String;}. */
    private static String element(String descriptor) {
        return switch (descriptor) {
            case "Z" -> "boolean";
            case "B" -> "byte";
            case "C" -> "char";
            case "D" -> "double";
            case "F" -> "float";
            case "I" -> "int";
            case "J" -> "long";
            case "S" -> "short";
            default -> descriptor.startsWith("L") ? descriptor.substring(1).replace(";", "") : descriptor;
        };
    }
}
