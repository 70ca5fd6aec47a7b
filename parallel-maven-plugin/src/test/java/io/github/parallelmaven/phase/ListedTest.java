package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ListedTest {

    private static DiscoveredTest test(String testClass, String tag) {
        return new DiscoveredTest(
                new TestId("[engine:x]/[class:" + testClass + "]/[method:works()]"),
                new TestMethod(testClass, "works", ""),
                Set.of(tag));
    }

    @Test
    void whatAModuleListsIsNotReplacedByWhatItsClassesDeclare() {
        Listed listed = new Listed(List.of(test("a.JupiterTest", "listed")), new TreeSet<>(Set.of("b.JUnit4Test")));

        assertThat(listed.with(List.of(
                        test("a.JupiterTest", "declared"),
                        test("b.JUnit4Test", "declared"),
                        test("b.Other", "declared"))))
                .containsExactly(test("a.JupiterTest", "listed"), test("b.JUnit4Test", "declared"));
    }
}
