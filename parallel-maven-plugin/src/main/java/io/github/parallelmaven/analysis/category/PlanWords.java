package io.github.parallelmaven.analysis.category;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Looks for the plan's slow words, workflow patterns and calls in a test's code. */
final class PlanWords {

    /**
     * What was found.
     *
     * @param slow the slow words, as they were asked for
     * @param workflow the workflow patterns that a line has
     * @param calls how many calls the plan would count
     */
    record Found(List<String> slow, List<String> workflow, int calls) {}

    private final Map<String, String> plainSlowWords = new LinkedHashMap<>();
    private final Map<String, Pattern> workflowPatterns = new LinkedHashMap<>();

    PlanWords(CategorySettings settings) {
        settings.slowWords().forEach(word -> plainSlowWords.put(word, TestCode.plain(word)));
        settings.workflowWords()
                .forEach(word -> workflowPatterns.put(word, Pattern.compile(word, Pattern.CASE_INSENSITIVE)));
    }

    Found in(TestCode code) {
        List<String> slow = plainSlowWords.entrySet().stream()
                .filter(word -> code.plain().contains(word.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        List<String> workflow = workflowPatterns.entrySet().stream()
                .filter(word -> code.has(word.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return new Found(slow, workflow, code.apiCalls());
    }
}
