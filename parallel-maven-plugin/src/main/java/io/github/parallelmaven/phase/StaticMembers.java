package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.FirstFew;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Static member classes that Jupiter runs as classes of their own, where Surefire selects them: no annotation of the class around them
 * reaches them, and they may overlap with each other.
 */
final class StaticMembers {

    private static final String ADVICE =
            "%s runs as a class of its own, and inherits no annotation of %s: make it a top-level class, or an inner one with @Nested";

    private StaticMembers() {}

    /** Their binary names. */
    static SortedSet<String> of(Collection<DiscoveredTest> tests) {
        return tests.stream()
                .filter(test -> test.framework().hasLocks())
                .map(DiscoveredTest::id)
                .map(TestId::outermostClass)
                .filter(name -> name.contains("$"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Why class threads are not tried; empty where there are none. */
    static Optional<String> againstThreads(SortedSet<String> members) {
        return members.isEmpty()
                ? Optional.empty()
                : Optional.of("static member classes with tests, " + FirstFew.of(members, 1)
                        + ", run as classes of their own, and inherit no annotation of those around them: make them top-level"
                        + " classes, or inner ones with @Nested");
    }

    /** The findings of the classes around them, which no annotation on these can guard. */
    static List<Finding> withoutGuards(List<Finding> findings, SortedSet<String> members) {
        Map<String, String> first = members.stream()
                .collect(Collectors.toMap(TestMethod::outermost, Function.identity(), (one, other) -> one));
        return findings.stream()
                .map(finding -> first.containsKey(finding.testClass())
                                && !finding.remedy().annotation().isEmpty()
                        ? unguarded(finding, first.get(finding.testClass()))
                        : finding)
                .toList();
    }

    private static Finding unguarded(Finding finding, String member) {
        return finding.withRemedy(new Remedy.ManualFix(ADVICE.formatted(member, finding.testClass())))
                .withGuard(false);
    }
}
