package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.report.SampleStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunSeriesTest {

    @TempDir
    private Path folder;

    private final List<String> console = new ArrayList<>();
    private SampleSuite suite;
    private VirtualBuild build;

    @BeforeEach
    void twoClasses() {
        suite = new SampleSuite(folder).classes("ATest", "BTest");
        build = new VirtualBuild(suite);
    }

    private RunSeries series() {
        return new RunSeries(
                build,
                new IntegrationTests(
                        build, Settings.read(name -> Optional.empty(), Settings.Mode.STANDARD), 2, console::add),
                suite.copy,
                new SampleStore(folder.resolve("output")),
                console::add);
    }

    private static TestRun make(RunSeries series, RunKind kind, RunConfiguration configuration) {
        return series.make(kind, configuration, Duration.ZERO);
    }

    @Test
    void numbersGoOnAcrossGoals() {
        RunSeries first = series();
        assertThat(make(first, RunKind.BASELINE, RunConfiguration.sequential()).number())
                .isEqualTo(1);
        assertThat(make(first, RunKind.CANDIDATE, RunConfiguration.classThreads(2))
                        .number())
                .isEqualTo(2);

        assertThat(make(series(), RunKind.CANDIDATE, RunConfiguration.forks(2)).number())
                .isEqualTo(3);
    }

    @Test
    void aRunOfAnEarlierGoalOnTheSameFilesIsFoundAgain() {
        TestRun run = make(series(), RunKind.BASELINE, RunConfiguration.sequential());

        assertThat(series().earlier(RunKind.BASELINE)).containsExactly(run);
        assertThat(series().earlier(RunKind.PLAIN)).isEmpty();
    }

    @Test
    void aRunOnOtherFilesIsNoEarlierRun() {
        make(series(), RunKind.BASELINE, RunConfiguration.sequential());
        suite.write("src/test/resources/data.txt", "changed");

        assertThat(series().earlier(RunKind.BASELINE)).isEmpty();
    }

    @Test
    void aRunOnAnotherJdkIsNoEarlierRunAndTheUserIsToldWhy() {
        make(series(), RunKind.BASELINE, RunConfiguration.sequential());
        build.on("21");

        assertThat(series().earlier(RunKind.BASELINE)).isEmpty();
        make(series(), RunKind.BASELINE, RunConfiguration.sequential());
        assertThat(console).containsOnlyOnce("The runs of earlier goals do not serve again: the JDK changed");
    }

    @Test
    void whereAnEarlierRunServesASecondSequentialRunSaysNothingOfOthers() {
        suite.write("src/test/resources/data.txt", "");
        TestRun earlier = make(series(), RunKind.BASELINE, RunConfiguration.sequential());
        suite.write("src/test/resources/data.txt", "changed");
        make(series(), RunKind.FALLBACK, RunConfiguration.sequential());
        suite.write("src/test/resources/data.txt", "");
        RunSeries later = series();
        later.reuse(earlier);

        make(later, RunKind.BASELINE, RunConfiguration.sequential());

        assertThat(console).noneMatch(line -> line.contains("do not serve"));
    }

    @Test
    void aCrashedRunIsKeptAndNeverReused() throws Exception {
        build.crashes(RunKind.BASELINE);
        make(series(), RunKind.BASELINE, RunConfiguration.sequential());

        assertThat(new SampleStore(folder.resolve("output")).all()).hasSize(1);
        assertThat(series().earlier(RunKind.BASELINE)).isEmpty();
    }

    @Test
    void whatACrashedRunLeavesBehindIsRemovedBeforeTheNextOneMeetsIt() {
        build.leaves("target/half/done/file.txt").crashes(RunKind.CANDIDATE);

        make(series(), RunKind.CANDIDATE, RunConfiguration.classThreads(2));

        assertThat(suite.copy.resolve("target/half")).doesNotExist();
        assertThat(suite.copy.resolve("target")).exists();
        assertThat(console.get(1)).contains("had no time to: target/half");
    }

    @Test
    void whatAWholeRunLeavesBehindStaysAsInAnyBuild() {
        build.leaves("target/half/done/file.txt");

        make(series(), RunKind.CANDIDATE, RunConfiguration.classThreads(2));

        assertThat(suite.copy.resolve("target/half/done/file.txt")).exists();
    }

    @Test
    void whatTheSameGoalMadeIsNotEarlier() {
        RunSeries series = series();
        make(series, RunKind.BASELINE, RunConfiguration.sequential());

        assertThat(series.earlier(RunKind.BASELINE)).isEmpty();
        assertThat(series.made()).hasSize(1);
    }

    @Test
    void eachRunHasItsLine() {
        make(series(), RunKind.BASELINE, RunConfiguration.sequential());

        assertThat(console).singleElement().asString().contains("sequential").contains("2.20s");
    }

    @Test
    void aRunIsHeldAgainstTheSequentialOneOfAnEarlierGoalToo() {
        TestRun earlier = make(series(), RunKind.BASELINE, RunConfiguration.sequential());
        RunSeries later = series();
        later.reuse(earlier);

        make(later, RunKind.CANDIDATE, RunConfiguration.classThreads(2));

        assertThat(console).last().asString().contains("x speedup");
    }
}
