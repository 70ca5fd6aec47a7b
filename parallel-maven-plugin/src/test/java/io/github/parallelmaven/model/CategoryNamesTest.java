package io.github.parallelmaven.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CategoryNamesTest {

    private static final DiscoveredTest JUNIT4 = new DiscoveredTest(
            new TestId("[engine:junit-vintage]/[runner:a.B]/[test:c(a.B)]"),
            new TestMethod("a.B", "c", ""),
            Set.of("com.x.SlowTests", "com.x.Night"));

    private final CategoryNames names = new CategoryNames("");

    @Test
    void aMarkerTypeIsNamedLikeTheTag() {
        assertThat(names.marker(Category.UNIT)).isEqualTo("Unit");
        assertThat(new CategoryNames("my-").marker(Category.SLOW)).isEqualTo("MySlow");
    }

    @Test
    void aTypeOfTheUsersThatIsNamedSoCountsInJUnit4Only() {
        assertThat(names.of(TestFramework.JUNIT4, "com.x.SlowTests")).contains(Category.SLOW);
        assertThat(names.of(TestFramework.JUNIT4, "com.x.Kinds$integration")).contains(Category.INTEGRATION);
        assertThat(names.of(TestFramework.JUNIT4, "com.x.Slower")).isEmpty();
        assertThat(names.of(TestFramework.JUPITER, "com.x.Slow")).isEmpty();
        assertThat(names.of(TestFramework.TESTNG, "slow")).contains(Category.SLOW);
    }

    @Test
    void aMarkerTypeIsDeclaredByTheTagOfItsCategory() {
        assertThat(names.declared(JUNIT4)).containsExactly("com.x.Night", "slow");
    }

    @Test
    void whereJUnit4RunsTestsItsMarkersAreWordsToo() {
        assertThat(names.words(Category.SLOW, List.of(JUNIT4)))
                .containsExactlyInAnyOrder("slow", "Slow", "SlowTest", "SlowTests", "com.x.SlowTests");
        assertThat(names.words(Category.SLOW, List.of())).containsExactly("slow");
    }
}
