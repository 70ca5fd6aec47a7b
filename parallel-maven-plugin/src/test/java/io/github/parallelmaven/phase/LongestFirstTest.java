package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.model.Isolation;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Order;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.SourceOutline;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.TestRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongestFirstTest {

    @TempDir
    private Path folder;

    private SampleSuite suite;
    private final List<TestExecution> tests = new ArrayList<>();

    @BeforeEach
    void aProjectThatOrdersNothing() {
        suite = new SampleSuite(folder);
    }

    private LongestFirstTest took(String testClass, double seconds) {
        long micros = Math.round(seconds * 1e6);
        tests.add(new TestExecution(
                new TestId("[engine:junit-jupiter]/[class:" + testClass + "]/[method:works()]"),
                new TestMethod(testClass, "works", ""),
                Outcome.SUCCESSFUL,
                "",
                "",
                0,
                micros,
                testClass,
                1,
                1));
        return this;
    }

    private List<String> places(SourceOutline... outlines) {
        TestRun run = new TestRun(
                1,
                RunKind.BASELINE,
                RunConfiguration.sequential(),
                "",
                0,
                1,
                new TestRun.Exit(TestRun.Status.SUCCESS, ""),
                tests,
                List.of(),
                List.of(new ForkRecord(1, 0, 0, 1, -1, -1, 1, true, List.of(), "17", 1)),
                List.of(),
                0,
                0);
        return LongestFirst.annotations(Reactor.of(suite.project()), run, Isolation.none(), List.of(outlines)).stream()
                .map(one -> one.className() + " @Order(" + one.arguments() + ")")
                .toList();
    }

    @Test
    void theLongestClassesAreNumberedAndShortOnesAreLeftAlone() {
        took("a.ShortTest", 0.2).took("a.LongTest", 6).took("a.LongerTest", 8);

        assertThat(places()).containsExactly("a.LongerTest @Order(1)", "a.LongTest @Order(2)");
    }

    @Test
    void aProjectThatNumbersItsClassesItselfIsLeftAlone() {
        took("a.LongTest", 6);
        SourceOutline.Type numbered =
                new SourceOutline.Type("a.OtherTest", 0, 1, "", true, List.of("Order"), List.of(), List.of());
        SourceOutline outline = new SourceOutline(
                "src/test/java/a/OtherTest.java", "UTF-8", "\n", "a", List.of(), 0, "", "", List.of(numbered));

        assertThat(places(outline)).isEmpty();
    }

    @Test
    void bothOrdersAreTriedOnlyWhereTheProjectHasNoneOfItsOwn() {
        List<AnnotationInsertion> some = List.of(new AnnotationInsertion(
                "a.ATest", "", "", "org.junit.jupiter.api.Order", "1", List.of(), null, "reason"));

        assertThat(LongestFirst.orders(Reactor.of(suite.project()), some))
                .containsOnly(Order.DEFAULT, Order.LONGEST_FIRST);
        assertThat(LongestFirst.orders(Reactor.of(suite.project()), List.of())).containsOnly(Order.DEFAULT);
    }
}
