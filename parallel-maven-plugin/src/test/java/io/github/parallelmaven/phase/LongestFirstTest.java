package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.Isolation;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.RunConfiguration.Order;
import io.github.parallelmaven.model.SourceOutline;
import io.github.parallelmaven.run.RunBuilder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongestFirstTest {

    @TempDir
    private Path folder;

    private SampleSuite suite;
    private final RunBuilder run = RunBuilder.run();

    @BeforeEach
    void aProjectThatOrdersNothing() {
        suite = new SampleSuite(folder);
    }

    private LongestFirstTest took(String testClass, double seconds) {
        long micros = Math.round(seconds * 1e6);
        run.thread(testClass).test(testClass, "works", 0, micros);
        return this;
    }

    private List<String> places(SourceOutline... outlines) {
        return LongestFirst.annotations(Reactor.of(suite.project()), run.build(), Isolation.none(), List.of(outlines))
                .stream()
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
