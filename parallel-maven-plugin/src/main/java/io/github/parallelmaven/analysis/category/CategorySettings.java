package io.github.parallelmaven.analysis.category;

import io.github.parallelmaven.model.Category;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The parameters of phase 2, checked.
 *
 * @param unitLimitMillis {@code parallel.categorize.unitLimit}: a unit test takes less; milliseconds
 * @param slowLimitMillis {@code parallel.categorize.slowLimit}: a slow test takes more; milliseconds
 * @param mockLimit {@code parallel.categorize.mockLimit}: a simple mock set-up has at most so many
 * @param callLimit {@code parallel.categorize.callLimit}: more calls make an integration test
 * @param slowWords {@code parallel.categorize.slowWords}: words in a test's code that make it slow, in any case and with
 *     or without underscores
 * @param workflowPatterns {@code parallel.categorize.workflowPatterns}: regular expressions that make an integration test
 *     when a line of a test's code has them, in any case
 * @param prefix {@code parallel.categorize.prefix}: stands before each category's tag; may be empty
 * @param integrationMaxWorkers {@code parallel.integration.maxWorkers}: workers an integration test bears
 */
public record CategorySettings(
        int unitLimitMillis,
        int slowLimitMillis,
        int mockLimit,
        int callLimit,
        List<String> slowWords,
        List<String> workflowPatterns,
        String prefix,
        int integrationMaxWorkers) {

    private static final Pattern TAG_PREFIX = Pattern.compile("[^\\s,()&|!]*");

    public CategorySettings {
        slowWords = List.copyOf(slowWords);
        workflowPatterns = List.copyOf(workflowPatterns);
        require(unitLimitMillis > 0, "parallel.categorize.unitLimit must be at least 1 ms", unitLimitMillis);
        require(
                slowLimitMillis > unitLimitMillis,
                "parallel.categorize.slowLimit must be more than parallel.categorize.unitLimit (" + unitLimitMillis
                        + ")",
                slowLimitMillis);
        require(mockLimit >= 0, "parallel.categorize.mockLimit must not be negative", mockLimit);
        require(callLimit >= 1, "parallel.categorize.callLimit must be at least 1", callLimit);
        require(
                slowWords.stream().noneMatch(String::isBlank),
                "parallel.categorize.slowWords must not hold an empty word",
                slowWords);
        workflowPatterns.forEach(CategorySettings::requirePattern);
        // JUnit rejects tags with blanks or with operators of tag expressions.
        require(
                TAG_PREFIX.matcher(prefix).matches(),
                "parallel.categorize.prefix must not hold blanks or any of , ( ) & | !",
                prefix);
        require(
                integrationMaxWorkers >= 1,
                "parallel.integration.maxWorkers must be at least 1",
                integrationMaxWorkers);
    }

    /** The plan's numbers, words and patterns. */
    public static CategorySettings defaults() {
        return new CategorySettings(
                100,
                5000,
                3,
                3,
                List.of("task_monitoring", "performance", "benchmark", "timeout"),
                List.of("create.*start.*stop", "lifecycle", "complete.*workflow"),
                "",
                4);
    }

    public CategorySettings withPrefix(String newPrefix) {
        return new CategorySettings(
                unitLimitMillis,
                slowLimitMillis,
                mockLimit,
                callLimit,
                slowWords,
                workflowPatterns,
                newPrefix,
                integrationMaxWorkers);
    }

    /** The tag of a category, such as {@code unit}, with the prefix. */
    public String tag(Category category) {
        return prefix + category.tag();
    }

    private static void requirePattern(String pattern) {
        boolean valid = !pattern.isBlank();
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            valid = false;
        }
        require(valid, "parallel.categorize.workflowPatterns must hold regular expressions", pattern);
    }

    private static void require(boolean met, String rule, Object found) {
        if (!met) {
            throw new IllegalArgumentException(rule + ", found \"" + found + "\"");
        }
    }
}
