package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TestSelectionTest {

    private static TestSelection selection(String groups, String excluded, String... classes) {
        return new TestSelection(new TreeSet<>(List.of(classes)), groups, excluded);
    }

    private static DiscoveredTest test(String testClass, String... tags) {
        return new DiscoveredTest(
                new TestId("[engine:junit-jupiter]/[class:" + testClass + "]/[method:works()]"),
                new TestMethod(testClass, "works", ""),
                Set.of(tags));
    }

    @Test
    void theSameClassesOnceMoreAreRepeated() {
        assertThat(selection("", "", "a.A").repeats(selection("", "", "a.A", "a.B")))
                .isTrue();
    }

    @Test
    void whatHasClassesOfItsOwnRepeatsNothingAlthoughSomeAreShared() {
        assertThat(selection("", "", "a.A", "a.Spec").repeats(selection("", "", "a.A", "a.B")))
                .isFalse();
    }

    @Test
    void otherTagsOfTheSameClassesAreOtherTests() {
        assertThat(selection("slow", "", "a.A").repeats(selection("", "slow", "a.A")))
                .isFalse();
    }

    @Test
    void whatSelectsNothingRepeatsNothing() {
        assertThat(selection("", "").repeats(selection("", "", "a.A"))).isFalse();
    }

    @Test
    void aTestIsSelectedByItsClassAndItsTags() {
        TestSelection slow = selection("slow", "", "a.A");

        assertThat(slow.selects(test("a.A", "slow"))).isTrue();
        assertThat(slow.selects(test("a.A"))).isFalse();
        assertThat(slow.selects(test("a.B", "slow"))).isFalse();
    }
}
