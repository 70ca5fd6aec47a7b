package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.gate.PerfCase;
import io.github.parallelmaven.gate.Runs;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.Standing;
import io.github.parallelmaven.model.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private final PerfCase evidence = new PerfCase();

    @BeforeEach
    void parallelRunsUnderTheFlagsTakeAboutNineSeconds() {
        evidence.chosen = Runs.FORKS.withJvmFlags(RunConfiguration.LIGHT_JVM);
        evidence.effective = evidence.chosen;
    }

    private Decision decide(double flagsOnly) {
        evidence.flagsOnly = flagsOnly;
        evidence.sequential =
                List.of(Runs.sequential(1, 28.1), Runs.run(2, RunKind.FALLBACK, Runs.LIGHT, flagsOnly, Runs.ORDER));
        return decide();
    }

    private Decision decide() {
        WorkerTask task = new WorkerTask(
                Goal.APPLY,
                Settings.read(name -> Optional.empty(), Settings.Mode.STANDARD),
                Path.of("original"),
                Path.of("copy"),
                Path.of("output"),
                Map.of(),
                Map.of("pom.xml", SampleSuite.plugins()),
                "0.1");
        GateResult slow = new GateResult(
                GateId.IMPROVEMENT,
                Standing.same(
                        new Verdict.Failed(4, new Diagnosis("less time", "the same", "the suite", "shorten it"))));
        return Decision.of(task, List.of(slow), List.of(evidence.build()), false);
    }

    @Test
    void flagsThatGainAloneAreNamedWhereRunningInParallelAddsNothing() {
        Decision decision = decide(9.8);

        assertThat(decision.mayApply()).isFalse();
        assertThat(decision.whyNotApply())
                .isEqualTo("no real gain: the slowest counted run took 9.60 s, and at most 8.82 s would count, 90%"
                        + " of the fastest run without it; its 4"
                        + " runs took 9.20 to 9.60 s, 9.40 s in the median; one test"
                        + " after another with argLine -XX:TieredStopAtLevel=1 -XX:+UseSerialGC took 9.80 s instead of"
                        + " 28.10 s");
        assertThat(decision.nextCommand()).endsWith(":apply -Dparallel.perf.mode=thorough");
    }

    @Test
    void nothingIsWrittenWhereTheSettingsLeftBehindAreNotTheChosenOnes() {
        evidence.effective = RunConfiguration.forks(2);

        Decision decision = decide(20);

        assertThat(decision.mayApply()).isFalse();
        assertThat(decision.whyNotApply())
                .startsWith("the settings that the changes leave in effect are not the chosen ones: 2 workers (forks)");
    }

    @Test
    void aGainOverTheFastestSequentialRunMayBeWritten() {
        assertThat(decide(20).mayApply()).isTrue();
    }

    @Test
    void flagsThatGainAloneMayBeWrittenAlone() {
        evidence.flagsAlone();

        assertThat(decide().mayApply()).isTrue();
        assertThat(decide().mayCertify()).isTrue();
    }

    @Test
    void flagsOfWhichOneRunWasSlowAreNot() {
        evidence.flagsAlone();
        evidence.parallel = List.of(evidence.parallel.get(0), Runs.run(5, RunKind.PLAIN, Runs.LIGHT, 25.5, Runs.ORDER));

        assertThat(decide().whyNotApply())
                .isEqualTo("no real gain: the slowest counted run took 25.50 s, and at most 25.29 s would count, 90%"
                        + " of the fastest run without it;"
                        + " its 2 runs took 17.60 to 25.50 s, 21.55 s in the median");
    }

    @Test
    void whereNothingWasFoundTheNextSearchIsDeeper() {
        evidence.asItIs();

        Decision decision = decide(28);

        assertThat(decision.whyNotApply())
                .isEqualTo("no parallel configuration that gains enough was proven; what was declined says why");
        assertThat(decision.nextCommand()).endsWith(":apply -Dparallel.perf.mode=thorough");
    }

    @Test
    void whereNoConfigurationMayBeTriedADeeperSearchIsNotProposed() {
        evidence.asItIs();
        evidence.cost = 1;

        Decision decision = decide(28);

        assertThat(decision.whyNotApply())
                .isEqualTo("no parallel configuration may be tried; what was declined says why");
        assertThat(decision.nextCommand()).isEqualTo("mvn verify");
    }
}
