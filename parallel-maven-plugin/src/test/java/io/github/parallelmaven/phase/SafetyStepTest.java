package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.hazard.Suppressions;
import io.github.parallelmaven.analysis.source.SourceTree;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.FixtureUse.Kind;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.FixtureConflicts;
import io.github.parallelmaven.run.RunBuilder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class whose tests overlap in the copy because it decides when all are done. */
class SafetyStepTest {

    private static final RunConfiguration THREADS = RunConfiguration.classThreads(2);
    private static final String SOURCE = "src/test/java/a/A1Test.java";

    @TempDir
    private Path folder;

    private SampleSuite suite;
    private SafetyStep safety;

    @BeforeEach
    void testsOverlap() {
        suite = new SampleSuite(folder).classes("A1Test", "A2Test");
        VirtualBuild build = new VirtualBuild(suite);
        Trial trial = new Trial(suite.original, suite.copy, build.reactor(), ChangeSet.empty());
        TrialState state =
                new TrialState(trial, build, SourceTree.read(suite.project()).outlines(), Proposal.none());
        ThreadSafetyPhase phase = new ThreadSafetyPhase(build.discover().tests(), Suppressions.none());
        WorkerTask task = new WorkerTask(
                Goal.APPLY,
                Settings.read(name -> Optional.empty(), Settings.Mode.STANDARD),
                suite.original,
                suite.copy,
                folder,
                Map.of(),
                Map.of(),
                "0.1");
        ForkRepair repair = new ForkRepair(task, build, state, phase, line -> {});
        safety = new SafetyStep(phase, build, state, CodeModel.read(build.reactor()), repair);
        safety.overlapMethods(Set.of("a.A1Test"), THREADS);
    }

    /** The second test runs beside the first of {@code a.A1Test}, and both change one object. */
    private void held(String otherClass) {
        TestRun run = RunBuilder.run()
                .test("a.A1Test", "one", 0, 10)
                .test(otherClass, "two", 5, 15)
                .holds("a.A1Test", "one", Kind.FIXTURE, 1, true)
                .holds(otherClass, "two", Kind.FIXTURE, 1, true)
                .build();
        safety.lockShared(FixtureConflicts.of(run).conflicts(), run, THREADS);
    }

    @Test
    void whatTwoOfThemHeldEndsTheirOverlapAndLeavesNoLock() {
        assertThat(suite.inCopy(SOURCE)).contains("@Execution(ExecutionMode.CONCURRENT)");

        held("a.A1Test");

        assertThat(suite.inCopy(SOURCE)).doesNotContain("@Execution").doesNotContain("@ResourceLock");
    }

    @Test
    void whatATestOfAnotherClassHeldTooGetsALockInBoth() {
        held("a.A2Test");

        assertThat(suite.inCopy(SOURCE)).contains("@ResourceLock(");
        assertThat(suite.inCopy("src/test/java/a/A2Test.java")).contains("@ResourceLock(");
    }
}
