package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContestTest {

    private final Contest contest = new Contest();

    private void sequential(Map<String, String> outcomes) {
        add("sequential", 4, outcomes);
    }

    private void add(String configuration, double seconds, Map<String, String> outcomes) {
        contest.add(configuration, new TimedBuild(seconds, new TreeMap<>(outcomes), false));
    }

    @Test
    void timeIsThatOfSurefiresGoalsInAllModulesAndNothingElse() {
        assertThat(TimedBuild.seconds(List.of(
                        "2026-11-29T10:00:00.000+00:00 [INFO] --- compiler:3.14.1:testCompile (default-testCompile) @ a ---",
                        "2026-11-29T10:00:02.000+00:00 [INFO] --- surefire:3.5.4:test (default-test) @ a ---",
                        "2026-11-29T10:00:04.000+00:00 [INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0",
                        "a line that a test printed",
                        "2026-11-29T10:00:05.500+00:00 [INFO] --- maven-surefire-plugin:2.22.2:test (other) @ a ---",
                        "2026-11-29T10:00:06.000+00:00 [INFO] Building b 1.0",
                        "2026-11-29T10:00:08.000+00:00 [INFO] --- surefire:3.5.4:test (default-test) @ b ---",
                        "2026-11-29T10:00:09.250+00:00 [INFO] BUILD SUCCESS")))
                .isCloseTo(3.5 + 0.5 + 1.25, within(1e-9));
    }

    @Test
    void aTestThatIsLostDoubledOrEndsOtherwiseIsADifference() {
        sequential(Map.of("a.A#one", "passed", "a.A#two", "passed", "a.B#one", "passed"));
        add("forks", 2, Map.of("a.A#one", "passed", "a.A#two", "passed", "a.B#one", "passed"));
        add("threads", 1, Map.of("a.A#one", "failure", "a.B#one", "passed passed"));

        assertThat(contest.differences("forks")).isZero();
        assertThat(contest.differences("threads")).isEqualTo(3);
        assertThat(contest.bestByHand()).contains("forks");
    }

    @Test
    void aWayThatChangedAResultOnceIsLuckyWhereItDidNot() {
        sequential(Map.of("a.A#one", "passed"));
        add("forkCount 2", 3, Map.of("a.A#one", "passed"));
        add("class threads 2", 2, Map.of("a.A#one", "failure"));
        add("class threads 4, flags", 1, Map.of("a.A#one", "passed"));

        assertThat(contest.bestByHand()).contains("class threads 4, flags");
        assertThat(contest.bestBySafeHand()).contains("forkCount 2");
    }

    @Test
    void whatHungOnceIsNotTheBestHoweverFastItWasBefore() {
        sequential(Map.of("a.A#one", "passed"));
        add("forkCount 2", 3, Map.of("a.A#one", "passed"));
        add("class threads 2", 2, Map.of("a.A#one", "passed"));
        contest.add("class threads 2", new TimedBuild(2, new TreeMap<>(Map.of("a.A#one", "passed")), true));

        assertThat(contest.bestByHand()).contains("forkCount 2");
    }

    @Test
    void aTestThatNoSequentialRunHadIsADifference() {
        sequential(Map.of("a.A#one", "passed"));
        add("threads", 1, Map.of("a.A#one", "passed", "a.A#two", "passed"));

        assertThat(contest.differences("threads")).isEqualTo(1);
    }

    @Test
    void oneRoundWithADifferenceIsEnough() {
        sequential(Map.of("a.A#one", "passed"));
        add("threads", 1, Map.of("a.A#one", "passed"));
        add("threads", 1, Map.of("a.A#one", "error"));

        assertThat(contest.differences("threads")).isEqualTo(1);
    }

    @Test
    void whatDiffersBetweenSequentialRunsIsNotCompared() {
        sequential(Map.of("a.A#one", "passed", "a.A#two", "passed"));
        sequential(Map.of("a.A#one", "passed", "a.A#two", "failure"));
        add("forks", 2, Map.of("a.A#one", "passed"));

        assertThat(contest.stable()).containsOnlyKeys("a.A#one");
        assertThat(contest.differences("forks")).isZero();
    }

    @Test
    void aTestThatIsReportedBelowAnotherClassHasTheSameResult() {
        sequential(Map.of("a.A#one", "passed", "a.B#two", "passed"));
        add("threads", 1, Map.of("a.B#one", "passed", "a.B#two", "passed"));

        assertThat(contest.differences("threads")).isZero();
    }

    @Test
    void theIntervalOfARatioContainsWhatRoundsScatterAround() {
        Ratio twice = Ratio.of(List.of(2.0, 4.2, 1.9), List.of(1.0, 2.0, 1.0));

        assertThat(twice.mean()).isCloseTo(2, within(0.05));
        assertThat(twice.low()).isBetween(1.5, 2.0);
        assertThat(twice.high()).isBetween(2.0, 2.5);
        assertThat(twice.isNoLoss()).isTrue();
        assertThat(Ratio.of(List.of(1.0, 1.01), List.of(2.0, 2.01)).isNoLoss()).isFalse();
    }
}
