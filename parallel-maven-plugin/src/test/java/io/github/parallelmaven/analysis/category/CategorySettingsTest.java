package io.github.parallelmaven.analysis.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.model.Category;
import java.util.List;
import org.junit.jupiter.api.Test;

class CategorySettingsTest {

    @Test
    void theDefaultsAreThePlans() {
        CategorySettings settings = CategorySettings.defaults();

        assertThat(settings.unitMillis()).isEqualTo(100);
        assertThat(settings.integrationMillis()).isEqualTo(5000);
        assertThat(settings.slowWords()).containsExactly("task_monitoring", "performance", "benchmark", "timeout");
        assertThat(settings.withPrefix("p-").names().tag(Category.UNIT)).isEqualTo("p-unit");
    }

    @Test
    void anImpossibleValueIsRefusedByTheParametersName() {
        refused("parallel.categorize.unitMillis", 0, 5000, 3, 3, "a", "a", "", 4);
        refused("parallel.categorize.integrationMillis", 100, 100, 3, 3, "a", "a", "", 4);
        refused("parallel.categorize.maxMocks", 100, 5000, -1, 3, "a", "a", "", 4);
        refused("parallel.categorize.maxCalls", 100, 5000, 3, 0, "a", "a", "", 4);
        refused("parallel.categorize.slowWords", 100, 5000, 3, 3, " ", "a", "", 4);
        refused("parallel.categorize.workflowWords", 100, 5000, 3, 3, "a", "(", "", 4);
        refused("parallel.categorize.prefix", 100, 5000, 3, 3, "a", "a", "a b", 4);
        refused("parallel.integration.maxWorkers", 100, 5000, 3, 3, "a", "a", "", 0);
    }

    @Test
    void anUnknownStyleIsRefused() {
        assertThat(TagStyle.of("exceptions")).isEqualTo(TagStyle.EXCEPTIONS);
        assertThatThrownBy(() -> TagStyle.of("some"))
                .hasMessage("parallel.categorize.style must be all or exceptions, found \"some\"");
    }

    private static void refused(
            String parameter,
            int unit,
            int slow,
            int mocks,
            int calls,
            String word,
            String pattern,
            String prefix,
            int workers) {
        assertThatThrownBy(() -> new CategorySettings(
                        unit, slow, mocks, calls, List.of(word), List.of(pattern), prefix, workers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(parameter + " must");
    }
}
