package io.github.parallelmaven.analysis.category;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.Classification;
import io.github.parallelmaven.model.Classification.Confidence;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.SourceOutline;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Short ways to name tests and their sources. */
final class Tests {

    private Tests() {}

    static DiscoveredTest test(String className, String method, String... tags) {
        return jupiter(className.replace("$", "]/[nested-class:"), className, method, tags);
    }

    static DiscoveredTest inStaticMember(String className, String method, String... tags) {
        return jupiter(className, className, method, tags);
    }

    private static DiscoveredTest jupiter(String scheduled, String className, String method, String... tags) {
        return new DiscoveredTest(
                new TestId("[engine:junit-jupiter]/[class:" + scheduled + "]/[method:" + method + "()]"),
                method(className, method),
                Set.of(tags));
    }

    static DiscoveredTest junit4(String className, String method, String... categories) {
        return new DiscoveredTest(
                new TestId(
                        "[engine:junit-vintage]/[runner:" + className + "]/[test:" + method + "(" + className + ")]"),
                method(className, method),
                Set.of(categories));
    }

    static TestMethod method(String className, String method) {
        return new TestMethod(className, method, "");
    }

    static SourceOutline.Method source(String name, String parameterTypes, String text) {
        return new SourceOutline.Method(name, parameterTypes, 0, 1, 1, "    ", true, List.of("Test"), text);
    }

    static SourceOutline.Type type(String binaryName, String... methods) {
        return new SourceOutline.Type(
                binaryName,
                0,
                1,
                "",
                true,
                List.of(),
                List.of(),
                Arrays.stream(methods)
                        .map(name -> source(name, "", "void " + name + "() {}"))
                        .toList());
    }

    static Classification classified(String className, String method, Category category) {
        return new Classification(
                method(className, method), category, Confidence.LIKELY, List.of("took 1.0 ms"), Map.of());
    }
}
