package io.github.parallelmaven.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The category of one test method and why.
 *
 * @param method the test
 * @param category its category
 * @param confidence how sure the decision is; doubtful ones are listed first
 * @param reasons why, the deciding one first; not empty
 * @param checklist the plan's checklist items, each answered
 */
public record Classification(
        TestMethod method,
        Category category,
        Confidence confidence,
        List<String> reasons,
        Map<String, Answer> checklist) {

    /** How sure a decision is. */
    public enum Confidence {
        DOUBTFUL,
        LIKELY,
        CERTAIN
    }

    /** An item of the checklist, answered from evidence. */
    public enum Answer {
        TRUE,
        FALSE,
        UNKNOWN
    }

    public Classification {
        reasons = List.copyOf(reasons);
        checklist = Collections.unmodifiableMap(new TreeMap<>(checklist));
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a decision carries its reasons");
        }
    }
}
