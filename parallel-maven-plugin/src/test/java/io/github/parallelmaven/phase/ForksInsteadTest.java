package io.github.parallelmaven.phase;

import static io.github.parallelmaven.phase.Reported.perf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What tests hold at the same time would begin the proof of class threads again, and a candidate in forks was measured, too. */
class ForksInsteadTest extends VirtualTime {

    @BeforeEach
    void sixClasses() {
        suite = new SampleSuite(folder).classes("A1Test", "A2Test", "A3Test", "A4Test", "A5Test", "A6Test");
    }

    /** The longest class takes more than half of all, so that few runs are paid; forks take so many times as long as threads. */
    private VirtualBuild sharing(double forks) {
        return new VirtualBuild(suite)
                .takes("a.A1Test", 7)
                .slows(request -> request.configuration().mode() == Mode.FORKS, forks)
                .startsAlike(1)
                .holdOneObject("a.A2Test", "a.A3Test", "a.A4Test", "a.A5Test", "a.A6Test");
    }

    @Test
    void theyAreProvenWhereTheBudgetDoesNotPayTheThreadsOnceMore() {
        VirtualBuild build = sharing(1.05);

        Report report = apply(build);

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(perf(report).chosen()).isEqualTo(RunConfiguration.forks(2));
        assertThat(perf(report).parallel())
                .extracting(TestRun::kind)
                .containsExactly(RunKind.CANDIDATE, RunKind.RECORDED, RunKind.SHUFFLE, RunKind.PLAIN);
        assertThat(perf(report).costInBaselines()).isLessThanOrEqualTo(6);
        assertThat(report.declined())
                .anyMatch(
                        line -> line.startsWith("2 workers (class threads): two tests held one object at the same time")
                                && line.contains("the budget does not pay"));
        assertThat(console).contains("Chosen instead: 2 workers (forks): 7.55 s");
    }

    @Test
    void nothingOfTheThreadsIsWritten() {
        apply(sharing(1.05));

        assertThat(suite.inCopy("pom.xml")).contains("<forkCount>1C</forkCount>");
        assertThat(suite.inCopy("src/test/java/a/A2Test.java")).doesNotContain("@ResourceLock", "@Isolated");
        assertThat(folder.resolve("copy/src/test/resources/junit-platform.properties"))
                .doesNotExist();
    }

    @Test
    void nothingIsWrittenWhereTheirProofIsNotPaidEither() {
        VirtualBuild build = sharing(1.3);

        Report report = apply(build);

        assertThat(report.mayApply()).isFalse();
        assertThat(build.kinds()).containsOnlyOnce(RunKind.RECORDED);
        assertThat(console).noneMatch(line -> line.startsWith("Chosen instead"));
    }

    @Test
    void theThreadsAreProvenAgainWhereThatIsPaid() {
        parameters.put("parallel.perf.mode", "thorough");

        VirtualBuild build = new VirtualBuild(suite).startsAlike(1).sees(written("a.A2Test"), written("a.A3Test"));
        Report report = apply(build);

        assertThat(perf(report).chosen().mode()).isEqualTo(Mode.CLASS_THREADS);
        assertThat(suite.inCopy("src/test/java/a/A2Test.java")).contains("@ResourceLock");
    }
}
