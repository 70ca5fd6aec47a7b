package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Finding;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Findings of changed sources at their lines in the unchanged ones, which the user has before him. Our annotations move lines and change
 * no order; what an edit has mended is not there after it.
 */
final class UnchangedPlaces {

    private UnchangedPlaces() {}

    /** The findings after a change. */
    static List<Finding> of(List<Finding> before, List<Finding> after) {
        Map<List<Object>, Deque<Finding>> places = new HashMap<>();
        before.forEach(finding -> places.computeIfAbsent(finding.identity(), any -> new ArrayDeque<>())
                .add(finding));
        return after.stream()
                .map(finding -> Optional.ofNullable(places.get(finding.identity()))
                        .map(Deque::poll)
                        .map(finding::asIn)
                        .orElse(finding))
                .toList();
    }
}
