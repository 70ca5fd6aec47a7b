package io.github.parallelmaven.phase;

import static io.github.parallelmaven.phase.Reported.perf;
import static io.github.parallelmaven.phase.Reported.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.Standing.Word;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.Touch;
import io.github.parallelmaven.run.RunRequest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The recorded run shows what lacks a lock, and with the locks one class runs after another. */
class LocksThatCostTest extends VirtualTime {

    private static final RunConfiguration LIGHT =
            RunConfiguration.sequential().withJvmFlags(RunConfiguration.LIGHT_JVM);

    @BeforeEach
    void sixClasses() {
        suite = new SampleSuite(folder).classes("A1Test", "A2Test", "A3Test", "A4Test", "A5Test", "A6Test");
        parameters.put("parallel.perf.workers", "threads");
    }

    /** So many of the classes write one field. */
    private VirtualBuild writing(int classes) {
        return new VirtualBuild(suite)
                .sees(IntStream.rangeClosed(1, classes)
                        .mapToObj(number -> written("a.A" + number + "Test"))
                        .toArray(Touch[]::new));
    }

    @Test
    void theThreadsAreGivenUpBeforeARunIsMadeWithThem() {
        VirtualBuild build = writing(6);

        Report report = apply(build);

        assertThat(report.mayApply()).isFalse();
        assertThat(report.whyNotApply())
                .isEqualTo("no parallel configuration that gains enough was proven; what was declined says why");
        assertThat(report.declined())
                .filteredOn(line -> line.startsWith("6 workers (class threads): the recorded run shows what is not kept"
                        + " apart, static:org.library.Settings.mode of a.A1Test, a.A2Test"))
                .singleElement()
                .asString()
                .endsWith("and with that kept apart 6.20 s is simulated, where at most 5.58 s would count");
        assertThat(console).contains("  with that kept apart 6.20 s is simulated, where at most 5.58 s would count");
        assertThat(build.kinds()).containsOnlyOnce(RunKind.RECORDED).doesNotContain(RunKind.SHUFFLE, RunKind.PLAIN);
        assertThat(perf(report).chosen()).isEqualTo(RunConfiguration.sequential());
    }

    @Test
    void nothingOfThemIsLeftInTheCopy() {
        Report report = apply(writing(6));

        assertThat(suite.inCopy("src/test/java/a/A1Test.java")).doesNotContain("@ResourceLock", "@Isolated");
        assertThat(folder.resolve("copy/src/test/resources/junit-platform.properties"))
                .doesNotExist();
        assertThat(result(report, GateId.NO_UNGUARDED_SHARED_STATE).standing().word())
                .isEqualTo(Word.PASSED);
        assertThat(report.nextCommand()).endsWith("apply -Dparallel.perf.mode=thorough");
    }

    @Test
    void theFlagsAloneAreProvenWithWhatIsLeft() {
        VirtualBuild build = writing(6).takesUnderFlags(0.7);

        Report report = apply(build);

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(perf(report).chosen()).isEqualTo(LIGHT);
        assertThat(perf(report).costInBaselines()).isLessThanOrEqualTo(6);
        assertThat(report.declined()).anyMatch(line -> line.contains("with that kept apart"));
    }

    @Test
    void aProofThatShowsSomethingElseEachTimeIsGivenUp() {
        parameters.put("parallel.perf.mode", "thorough");
        VirtualBuild build = new VirtualBuild(suite)
                .seesOthersEachTime("a.A1Test", "a.A2Test", "a.A3Test", "a.A4Test", "a.A5Test", "a.A6Test");

        Report report = apply(build);

        assertThat(report.mayApply()).isFalse();
        assertThat(build.kinds()).filteredOn(RunKind.RECORDED::equals).hasSize(5);
        assertThat(build.kinds()).doesNotContain(RunKind.PLAIN);
        assertThat(report.declined())
                .anyMatch(line ->
                        line.startsWith("6 workers (class threads): the recorded run shows what is not kept apart, ")
                                && line.endsWith(
                                        "each of 5 recorded or shuffled runs has shown something else; guard what is named, or"
                                                + " suppress it with a reason"));
    }

    @Test
    void whatTheyReallyCostIsMeasuredBeforeAnythingIsRecordedOnceMore() {
        VirtualBuild build = writing(2).takesUnderFlags(0.7).slows(request -> request.kind() == RunKind.SHUFFLE, 8);

        Report report = apply(build);

        assertThat(build.kinds()).containsOnlyOnce(RunKind.RECORDED, RunKind.SHUFFLE);
        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(perf(report).chosen()).isEqualTo(LIGHT);
        assertThat(perf(report).costInBaselines()).isLessThanOrEqualTo(6);
    }

    @Test
    void whereTheSecondProofShowsSomethingElseTheFlagsAloneAreProvenAsLongAsThatIsPaid() {
        VirtualBuild build = new VirtualBuild(suite)
                .takesUnderFlags(0.7)
                .slows(RunRequest::agent, 4)
                .seesOthersEachTime("a.A1Test", "a.A2Test", "a.A3Test", "a.A4Test", "a.A5Test", "a.A6Test");

        Report report = apply(build);

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(perf(report).chosen()).isEqualTo(LIGHT);
        assertThat(perf(report).costInBaselines()).isLessThanOrEqualTo(6);
        assertThat(report.declined())
                .anyMatch(line -> line.endsWith("the budget pays one more round of it no longer beside the proof of the"
                        + " flags alone, which gain too"));
    }

    @Test
    void theyAreProvenAgainWhereTheyGainAllTheSame() {
        Report report = apply(writing(2));

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(perf(report).chosen().mode()).isEqualTo(Mode.CLASS_THREADS);
        assertThat(suite.inCopy("src/test/java/a/A2Test.java")).contains("@ResourceLock");
        assertThat(perf(report).parallel())
                .extracting(TestRun::kind)
                .contains(RunKind.RECORDED, RunKind.SHUFFLE, RunKind.PLAIN);
    }
}
