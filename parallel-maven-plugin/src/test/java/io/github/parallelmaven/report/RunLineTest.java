package io.github.parallelmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.gate.Runs;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestRun;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RunLineTest {

    private static TestRun threads(RunKind kind, double seconds) {
        return Runs.run(2, kind, RunConfiguration.classThreads(2), seconds, Runs.ORDER);
    }

    @Test
    void aCandidateReadsAsInThePlan() {
        assertThat(RunLine.of(threads(RunKind.CANDIDATE, 12.41), 23.91))
                .isEqualTo("2 workers (class threads): 12.41s (48.1% faster, 1.9x speedup), peak concurrency 2");
    }

    @Test
    void aCandidateThatIsSlowerSaysSo() {
        assertThat(RunLine.of(threads(RunKind.CANDIDATE, 15), 12))
                .isEqualTo("2 workers (class threads): 15.00s (25.0% slower, 0.8x speedup), peak concurrency 2");
    }

    @Test
    void aBaselineIsHeldAgainstNothing() {
        assertThat(RunLine.of(Runs.sequential(1, 23.9), 23.9)).isEqualTo("sequential: 23.90s, 4 tests");
        assertThat(RunLine.of(threads(RunKind.CANDIDATE, 12), -1))
                .isEqualTo("2 workers (class threads): 12.00s, peak concurrency 2");
    }

    @Test
    void aBaselineSaysByHowManyMethodsItsTestsAreMade() {
        TestRun run =
                Runs.run(1, RunKind.BASELINE, RunConfiguration.sequential(), 20, List.of("a.A", "a.A", "a.A", "a.B"));

        assertThat(RunLine.of(run, -1)).isEqualTo("sequential: 20.00s, 4 tests by 2 test methods");
    }

    @Test
    void shufflesNameTheirSeedAndARecordedRunHasNoTime() {
        assertThat(RunLine.of(Runs.shuffle(3, 10, 42, "a.B", "a.A"), 20))
                .endsWith("10.00s (50.0% faster, 2.0x speedup), peak concurrency 2, shuffled with seed 42");
        TestRun recorded = Runs.run(4, RunKind.RECORDED, Runs.FORKS.shuffled(7).recorded(), 99, List.of("a.A", "a.B"));
        assertThat(RunLine.of(recorded, 20))
                .isEqualTo(
                        "4 workers (forks): recorded, not timed, without the agent, peak concurrency 2, shuffled with seed 7");
    }

    @Test
    void aRunThatBrokeHasNoTimeButAReason() {
        TestRun run = threads(RunKind.CANDIDATE, 1);
        assertThat(RunLine.of(Runs.ended(run, TestRun.Status.CRASHED, "exit -Dtoken=abc"), 20))
                .isEqualTo("2 workers (class threads): FAILED (crashed: exit -Dtoken=***)");
        assertThat(RunLine.of(Runs.run(2, RunKind.CANDIDATE, RunConfiguration.forks(2), 0.1, List.of()), 20))
                .isEqualTo("2 workers (forks): FAILED (success, no test was executed)");
        assertThat(RunLine.of(
                        Runs.ended(threads(RunKind.CANDIDATE, 12), TestRun.Status.TIMED_OUT, "stopped at the limit"),
                        20))
                .endsWith(": stopped after 12.00s, it gains nothing or hangs");
        assertThat(RunLine.of(Runs.ended(run, TestRun.Status.STOPPED, ""), 20))
                .isEqualTo("2 workers (class threads): stopped early, it could no longer win");
    }

    @Test
    void figuresDoNotDependOnTheLocale() {
        assertThat(Figures.fixed(1.5, 1)).isEqualTo("1.5");
        assertThat(String.format(Locale.GERMANY, "%.1f", 1.5)).isEqualTo("1,5");
    }
}
