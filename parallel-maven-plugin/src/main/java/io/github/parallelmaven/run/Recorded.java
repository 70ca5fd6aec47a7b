package io.github.parallelmaven.run;

import io.github.parallelmaven.model.ContainerExecution;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.FixtureUse;
import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.Touches;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything the probe recorded in one run, from all its JVMs.
 *
 * @param tests every test that ended or was skipped, and those a failed container took with it
 * @param containers every class and template
 * @param forks every test JVM
 * @param fixtures every mutable object and mock that a test held
 * @param fixturesExamined how many fields the recorder of fixtures looked at; 0 when it was not active
 * @param testsObserved how many tests the recorder of fixtures saw
 * @param touches what the agent saw
 * @param methods each test method or template, once, with its tags
 * @param unrun those of {@code tests} that never began because their container failed
 * @param broken why a recording stopped, one line a JVM: such a run is invalid
 */
public record Recorded(
        List<TestExecution> tests,
        List<ContainerExecution> containers,
        List<ForkRecord> forks,
        List<FixtureUse> fixtures,
        int fixturesExamined,
        int testsObserved,
        Touches touches,
        List<DiscoveredTest> methods,
        Set<TestId> unrun,
        List<String> broken) {

    public Recorded {
        tests = List.copyOf(tests);
        containers = List.copyOf(containers);
        forks = List.copyOf(forks);
        fixtures = List.copyOf(fixtures);
        methods = List.copyOf(methods);
        unrun = Set.copyOf(unrun);
        broken = List.copyOf(broken);
    }

    /** The same with one execution of each test that was run again until it passed or was given up: the last. */
    Recorded withLastAttempts() {
        Map<TestId, List<TestExecution>> attempts = tests.stream()
                .sorted(Comparator.comparingLong(TestExecution::endMicros))
                .collect(Collectors.groupingBy(TestExecution::id));
        List<TestExecution> last = tests.stream()
                .filter(test -> {
                    List<TestExecution> all = attempts.get(test.id());
                    List<TestExecution> before = all.subList(0, all.size() - 1);
                    return before.stream().anyMatch(attempt -> attempt.outcome() != Outcome.FAILED)
                            || test.equals(all.get(all.size() - 1));
                })
                .toList();
        return new Recorded(
                last, containers, forks, fixtures, fixturesExamined, testsObserved, touches, methods, unrun, broken);
    }

    /** True when every JVM ended its last plan and nothing was lost on the way to the file. */
    public boolean isWhole() {
        return broken.isEmpty() && !forks.isEmpty() && forks.stream().allMatch(ForkRecord::complete);
    }
}
