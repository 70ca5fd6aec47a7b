package io.github.parallelmaven.run;

import io.github.parallelmaven.model.Comparison;
import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds a run against the sequential runs, test by test, by unique id. Jupiter numbers the invocations of templates
 * and factories, so their identity is the place in the series. An engine that puts changing text into ids (JUnit 4's
 * parameterized runner with an object's default {@code toString}) gives ids that already differ between sequential
 * runs: these are unstable before us, and not compared.
 */
public final class Comparer {

    private final Set<TestId> excluded;
    private final List<Outcomes> sequential;
    private final Set<TestId> unstable;
    private final Set<String> unstableParents = new HashSet<>();

    private Comparer(List<TestRun> sequential, Set<TestId> excluded) {
        if (sequential.isEmpty()) {
            throw new IllegalArgumentException("there is no sequential run to compare with");
        }
        this.excluded = excluded;
        this.sequential = sequential.stream().map(Outcomes::of).toList();
        unstable = new HashSet<>();
        for (UnstableTest test : unstable(sequential)) {
            unstable.add(test.id());
            if (this.sequential.stream().anyMatch(run -> run.test(test.id()).isEmpty())) {
                unstableParents.add(parent(test.id()));
            }
        }
    }

    /**
     * Compares one run.
     *
     * @param sequential at least one sequential run, all of them complete; tests that ended differently in them are not blamed on the run
     * @param excluded tests that are not looked at
     */
    public static Comparison compare(List<TestRun> sequential, TestRun run, Set<TestId> excluded) {
        return new Comparer(sequential, excluded).compare(run);
    }

    /** Tests that did not end alike in all sequential runs, or were not there in all of them; sorted by test. */
    public static List<UnstableTest> unstable(List<TestRun> sequential) {
        SortedMap<TestId, Map<Outcome, Integer>> counts = new TreeMap<>();
        for (TestRun run : sequential) {
            Outcomes.of(run)
                    .tests()
                    .forEach((id, ended) -> counts.computeIfAbsent(id, any -> new EnumMap<>(Outcome.class))
                            .merge(ended.outcome(), 1, Integer::sum));
        }
        int runs = sequential.size();
        return counts.entrySet().stream()
                .map(entry -> new UnstableTest(entry.getKey(), runs, entry.getValue()))
                .filter(test -> test.rate() > 0)
                .toList();
    }

    private Comparison compare(TestRun run) {
        Outcomes found = Outcomes.of(run);
        SortedSet<TestId> all = new TreeSet<>(found.tests().keySet());
        sequential.forEach(outcomes -> all.addAll(outcomes.tests().keySet()));
        all.removeIf(id -> excluded.contains(id) || unstable.contains(id));
        List<Difference> differences = new ArrayList<>();
        int compared = 0;
        for (TestId id : all) {
            if (isKnown(id)) {
                compared++;
                compareKnown(id, found, differences);
            } else if (!unstableParents.contains(parent(id))) {
                compareNew(id, found, differences);
            }
        }
        compareContainers(found, differences);
        differences.sort(Comparator.comparing(Difference::test));
        return new Comparison(run.number(), run.kind(), compared, differences);
    }

    private boolean isKnown(TestId id) {
        return sequential.get(0).test(id).isPresent();
    }

    private void compareKnown(TestId id, Outcomes found, List<Difference> differences) {
        Outcomes.Ended expected = sequential.get(0).test(id).orElseThrow();
        Outcomes.Ended actual = found.test(id)
                .or(() -> found.takenWith(id).map(container -> withTimes(container, expected.times())))
                .orElse(withTimes(expected, 0));
        if (actual.times() < expected.times()) {
            differences.add(new Difference.Lost(id));
        } else if (actual.times() > expected.times()) {
            differences.add(new Difference.RunTwice(id, actual.times()));
        }
        if (actual.outcome() != expected.outcome()) {
            differences.add(new Difference.OutcomeChanged(id, expected.outcome(), actual.outcome(), actual.thrown()));
        }
    }

    /** A test the sequential runs do not know: its container may have taken it with it there. */
    private void compareNew(TestId id, Outcomes found, List<Difference> differences) {
        Outcomes.Ended actual = found.test(id).orElseThrow();
        differences.add(sequential
                .get(0)
                .takenWith(id)
                .<Difference>map(container ->
                        new Difference.OutcomeChanged(id, container.outcome(), actual.outcome(), actual.thrown()))
                .orElse(new Difference.Added(id)));
        if (actual.times() > 1) {
            differences.add(new Difference.RunTwice(id, actual.times()));
        }
    }

    /** A container that failed after its tests, as in {@code @AfterAll}, shows in none of them. */
    private void compareContainers(Outcomes found, List<Difference> differences) {
        SortedSet<TestId> failed = new TreeSet<>(found.failedContainers());
        sequential.forEach(run -> failed.addAll(run.failedContainers()));
        failed.removeIf(id -> isAround(id, excluded) && failedBefore(id)
                || differences.stream().anyMatch(difference -> isAround(id, Set.of(difference.test()))));
        for (TestId id : failed) {
            Set<Outcome> before = containerBefore(id);
            found.container(id)
                    .filter(ended -> !before.isEmpty() && !before.contains(ended.outcome()))
                    .ifPresent(ended -> differences.add(new Difference.OutcomeChanged(
                            id, before.iterator().next(), ended.outcome(), ended.thrown())));
        }
    }

    private boolean failedBefore(TestId container) {
        return sequential.stream().anyMatch(run -> run.failedContainers().contains(container));
    }

    private static boolean isAround(TestId container, Set<TestId> tests) {
        return tests.stream().anyMatch(test -> test.value().startsWith(container.value() + "/["));
    }

    private Set<Outcome> containerBefore(TestId id) {
        Set<Outcome> outcomes = new TreeSet<>();
        sequential.forEach(run -> run.container(id).ifPresent(ended -> outcomes.add(ended.outcome())));
        return outcomes;
    }

    private static Outcomes.Ended withTimes(Outcomes.Ended ended, int times) {
        return new Outcomes.Ended(ended.outcome(), ended.thrown(), times);
    }

    private static String parent(TestId id) {
        int end = id.value().lastIndexOf("/[");
        return end < 0 ? "" : id.value().substring(0, end);
    }
}
