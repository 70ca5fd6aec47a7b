package io.github.parallelmaven.analysis.category;

import io.github.parallelmaven.model.CategoryNames;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The parameters of phase 2, checked.
 *
 * @param unitMillis {@code parallel.categorize.unitMillis}: a unit test takes less; milliseconds
 * @param integrationMillis {@code parallel.categorize.integrationMillis}: a slow test takes more; milliseconds
 * @param maxMocks {@code parallel.categorize.maxMocks}: a simple mock set-up has at most so many
 * @param maxCalls {@code parallel.categorize.maxCalls}: more calls make an integration test
 * @param slowWords {@code parallel.categorize.slowWords}: words in a test's code that make it slow, in any case and with
 *     or without underscores
 * @param workflowWords {@code parallel.categorize.workflowWords}: regular expressions that make an integration test
 *     when a line of a test's code has them, in any case
 * @param prefix {@code parallel.categorize.prefix}: stands before each category's tag; may be empty
 * @param integrationMaxWorkers {@code parallel.integration.maxWorkers}: workers an integration test bears
 */
public record CategorySettings(
        int unitMillis,
        int integrationMillis,
        int maxMocks,
        int maxCalls,
        List<String> slowWords,
        List<String> workflowWords,
        String prefix,
        int integrationMaxWorkers) {

    private static final Pattern TAG_PREFIX = Pattern.compile("[^\\s,()&|!]*");

    public CategorySettings {
        slowWords = List.copyOf(slowWords);
        workflowWords = List.copyOf(workflowWords);
        require(unitMillis > 0, "parallel.categorize.unitMillis must be at least 1 ms", unitMillis);
        require(
                integrationMillis > unitMillis,
                "parallel.categorize.integrationMillis must be more than parallel.categorize.unitMillis (" + unitMillis
                        + ")",
                integrationMillis);
        require(maxMocks >= 0, "parallel.categorize.maxMocks must not be negative", maxMocks);
        require(maxCalls >= 1, "parallel.categorize.maxCalls must be at least 1", maxCalls);
        require(
                slowWords.stream().noneMatch(String::isBlank),
                "parallel.categorize.slowWords must not hold an empty word",
                slowWords);
        workflowWords.forEach(CategorySettings::requirePattern);
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
                unitMillis,
                integrationMillis,
                maxMocks,
                maxCalls,
                slowWords,
                workflowWords,
                newPrefix,
                integrationMaxWorkers);
    }

    public CategoryNames names() {
        return new CategoryNames(prefix);
    }

    private static void requirePattern(String pattern) {
        boolean valid = !pattern.isBlank();
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            valid = false;
        }
        require(valid, "parallel.categorize.workflowWords must hold regular expressions", pattern);
    }

    private static void require(boolean met, String rule, Object found) {
        if (!met) {
            throw new IllegalArgumentException(rule + ", found \"" + found + "\"");
        }
    }
}
