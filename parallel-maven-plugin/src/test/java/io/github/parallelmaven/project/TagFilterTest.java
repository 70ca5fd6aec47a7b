package io.github.parallelmaven.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TagFilterTest {

    @Test
    void withoutNamesEveryTestIsSelected() {
        assertThat(new TagFilter(Set.of(), Set.of()).selects(jupiter())).isTrue();
    }

    @Test
    void aTestNeedsOneOfTheGroupsAndNoneOfTheExcluded() {
        assertThat(new TagFilter(Set.of("unit", "fast"), Set.of()).selects(jupiter("fast")))
                .isTrue();
        assertThat(new TagFilter(Set.of("unit"), Set.of()).selects(jupiter("fast")))
                .isFalse();
        assertThat(new TagFilter(Set.of(), Set.of("flaky")).selects(jupiter("fast", "flaky")))
                .isFalse();
    }

    @Test
    void aCategoryOfJUnit4GoesByItsSimpleNameToo() {
        assertThat(new TagFilter(Set.of(), Set.of("Flaky")).selects(junit4("com.x.Flaky")))
                .isFalse();
        assertThat(new TagFilter(Set.of(), Set.of("com.x.Kinds$Flaky")).selects(junit4("com.x.Kinds$Flaky")))
                .isFalse();
        assertThat(new TagFilter(Set.of(), Set.of("Flaky")).selects(jupiter("com.x.Flaky")))
                .isTrue();
    }

    private static DiscoveredTest jupiter(String... tags) {
        return test("[engine:junit-jupiter]/[class:a.B]/[method:c()]", tags);
    }

    private static DiscoveredTest junit4(String... tags) {
        return test("[engine:junit-vintage]/[runner:a.B]/[test:c(a.B)]", tags);
    }

    private static DiscoveredTest test(String id, String... tags) {
        return new DiscoveredTest(new TestId(id), new TestMethod("a.B", "c", ""), Set.of(tags));
    }
}
