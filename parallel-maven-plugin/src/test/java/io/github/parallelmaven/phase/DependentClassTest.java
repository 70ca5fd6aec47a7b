package io.github.parallelmaven.phase;

import static io.github.parallelmaven.phase.Reported.perf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.RunKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A class that ends otherwise wherever it runs alone, one after another too: it needs what another class leaves behind. */
class DependentClassTest extends VirtualTime {

    @BeforeEach
    void sixClasses() {
        suite = new SampleSuite(folder).classes("A1Test", "A2Test", "A3Test", "A4Test", "A5Test", "A6Test");
    }

    /** Fails alone, beside others in one JVM, and in forks; so short that it is run alone to see why. */
    private VirtualBuild dependent() {
        return new VirtualBuild(suite)
                .takes("a.A3Test", 0.5)
                .fails(
                        "a.A3Test",
                        (request, beside) -> request.kind() == RunKind.ALONE
                                || request.configuration().mode() == Mode.FORKS
                                || request.configuration().mode() == Mode.CLASS_THREADS && !beside.isEmpty());
    }

    @Test
    void noForkIsTriedAgainSinceAnExecutionOfItsOwnWouldNotHaveWhatItNeeds() {
        parameters.put("parallel.perf.workers", "forks");
        VirtualBuild build = dependent();

        Report report = apply(build);

        assertThat(build.requests)
                .filteredOn(request -> request.kind() == RunKind.CANDIDATE
                        && request.configuration().mode() == Mode.FORKS)
                .hasSize(1);
        assertThat(console).noneMatch(line -> line.contains("isolating"));
        assertThat(report.declined())
                .contains("forks: a.A3Test ends otherwise when it runs alone, too:"
                        + " it needs what another class leaves behind");
    }

    @Test
    void inOneJvmItIsIsolatedAndFindsWhatOthersLeft() {
        parameters.put("parallel.perf.workers", "threads");

        Report report = apply(dependent());

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(suite.inCopy("src/test/java/a/A3Test.java")).contains("@Isolated");
    }

    @Test
    void aClassThatReadsLineNumbersKeepsItsLinesAndIsNotKeptApart() {
        parameters.put("parallel.perf.workers", "threads");
        String source = "src/test/java/a/A3Test.java";
        VirtualBuild build = new VirtualBuild(suite)
                .takes("a.A3Test", 0.5)
                .fails(
                        "a.A3Test",
                        (request, beside) -> suite.inCopy(source).contains("import org.junit.jupiter.api.Tag;"));

        Report report = apply(build);

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(perf(report).chosen().mode()).isEqualTo(Mode.CLASS_THREADS);
        assertThat(suite.inCopy(source))
                .contains("@org.junit.jupiter.api.Tag(\"")
                .doesNotContain("@Isolated", "import org.junit.jupiter.api.Tag;");
        assertThat(console)
                .contains(
                        "  a.A3Test reads line numbers: it gives its results again now that no line of its source moves");
    }

    @Test
    void threadsAreGivenUpWhereItIsIsolatedAndDiffersAllTheSame() {
        parameters.put("parallel.perf.workers", "threads");
        VirtualBuild build = new VirtualBuild(suite)
                .takes("a.A3Test", 0.5)
                .fails(
                        "a.A3Test",
                        (request, beside) -> request.kind() == RunKind.ALONE
                                || request.configuration().mode() == Mode.CLASS_THREADS);

        Report report = apply(build);

        assertThat(console).contains("  isolating a.A3Test: other results when classes overlapped");
        assertThat(report.declined())
                .contains("class threads: a.A3Test ends otherwise when it runs alone, too:"
                        + " it needs what another class leaves behind");
    }
}
