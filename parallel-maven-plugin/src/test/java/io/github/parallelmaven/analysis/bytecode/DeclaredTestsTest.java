package io.github.parallelmaven.analysis.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.DiscoveredTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeclaredTestsTest {

    private static final String CLASS = "[engine:junit-jupiter]/[class:" + BytecodeSamples.PACKAGE + ".DeclaredSample]";

    private final List<DiscoveredTest> tests = DeclaredTests.of(CodeModel.read(BytecodeSamples.declared()), Set.of());

    @Test
    void testsAreNamedAsJupiterNamesThem() {
        assertThat(tests)
                .extracting(test -> test.id().value())
                .containsExactlyInAnyOrder(
                        CLASS + "/[method:plain()]",
                        CLASS + "/[method:composed()]",
                        CLASS + "/[method:inherited()]",
                        CLASS + "/[method:fromAnInterface()]",
                        CLASS + "/[method:touchesAFileAndSleeps()]",
                        CLASS + "/[test-template:parameterized(java.lang.String, [Ljava.lang.String;)]",
                        CLASS + "/[test-template:repeated()]",
                        CLASS + "/[test-factory:factory()]",
                        CLASS + "/[nested-class:Inner]/[method:nested()]");
    }

    @Test
    void tagsOfMethodsClassesSuperclassesAndComposedAnnotationsCount() {
        Map<String, Set<String>> tags =
                tests.stream().collect(Collectors.toMap(test -> test.method().methodName(), DiscoveredTest::tags));

        assertThat(tags.get("plain")).containsExactlyInAnyOrder("plain", "outer", "base");
        assertThat(tags.get("composed")).containsExactlyInAnyOrder("fast", "outer", "base");
        assertThat(tags.get("nested")).containsExactlyInAnyOrder("inner", "outer", "base");
    }

    @Test
    void aNestedTestBelongsToItsOuterTestClass() {
        assertThat(tests)
                .filteredOn(test -> test.method().methodName().equals("nested"))
                .singleElement()
                .satisfies(test -> {
                    assertThat(test.method().className()).endsWith("DeclaredSample$Inner");
                    assertThat(test.method().testClass()).endsWith("DeclaredSample");
                });
    }
}
