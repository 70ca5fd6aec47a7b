package io.github.parallelmaven.phase;

import static io.github.parallelmaven.phase.Reported.perf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The recorded run gave the right results and showed what lacks a lock, and the budget does not pay it twice. */
class BehindRecordedTest extends VirtualTime {

    private static final String COUNTS =
            "  the recorded run counts as it was made, before these locks: the budget does not pay it once more";

    @BeforeEach
    void sixClasses() {
        suite = new SampleSuite(folder).classes("A1Test", "A2Test", "A3Test", "A4Test", "A5Test", "A6Test");
        parameters.put("parallel.perf.workers", "threads");
    }

    /** The longest class takes most of all, so that few runs are paid. */
    private VirtualBuild sharing() {
        return new VirtualBuild(suite)
                .takes("a.A1Test", 12)
                .startsAlike(1)
                .sees(written("a.A2Test"), written("a.A3Test"));
    }

    @Test
    void itStaysCountedAndTheOtherRunsAreMadeWithTheLocks() {
        VirtualBuild build = sharing();

        Report report = apply(build);

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(console).contains(COUNTS);
        assertThat(perf(report).chosen().mode()).isEqualTo(Mode.CLASS_THREADS);
        assertThat(perf(report).parallel())
                .filteredOn(run -> run.kind() != RunKind.CANDIDATE)
                .extracting(TestRun::kind)
                .containsExactly(RunKind.RECORDED, RunKind.SHUFFLE, RunKind.SHUFFLE, RunKind.PLAIN);
        assertThat(build.kinds()).containsOnlyOnce(RunKind.RECORDED);
        assertThat(suite.inCopy("src/test/java/a/A2Test.java")).contains("@ResourceLock");
        assertThat(perf(report).costInBaselines()).isLessThanOrEqualTo(6);
    }

    @Test
    void itIsMadeAgainWhereThatIsPaid() {
        parameters.put("parallel.perf.mode", "thorough");
        VirtualBuild build = sharing();

        Report report = apply(build);

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(console).doesNotContain(COUNTS);
        assertThat(build.kinds().stream().filter(RunKind.RECORDED::equals)).hasSize(2);
    }

    /** What tests held at the same time must be seen to be apart. */
    @Test
    void itDoesNotCountWhereTestsHeldOneObject() {
        VirtualBuild build = sharing().holdOneObject("a.A2Test", "a.A3Test", "a.A4Test", "a.A5Test", "a.A6Test");

        Report report = apply(build);

        assertThat(report.mayApply()).isFalse();
        assertThat(report.declined())
                .filteredOn(line -> line.startsWith("2 workers (class threads): ")
                        && line.endsWith(
                                "the budget does not pay the proof once more; -Dparallel.perf.mode=thorough does"))
                .hasSize(1);
        assertThat(console).doesNotContain(COUNTS);
    }

    @Test
    void itDoesNotCountWhereATestEndedOtherwise() {
        VirtualBuild build = sharing()
                .fails("a.A2Test", (request, beside) -> request.kind() == RunKind.RECORDED && !beside.isEmpty());

        Report report = apply(build);

        assertThat(report.mayApply()).isFalse();
        assertThat(console).doesNotContain(COUNTS);
    }
}
