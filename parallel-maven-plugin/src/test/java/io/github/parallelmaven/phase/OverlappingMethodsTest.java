package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.hazard.Suppressions;
import io.github.parallelmaven.analysis.source.SourceTree;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.FixtureUse.Kind;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.SafetyEvidence.Conflict;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.FixtureConflicts;
import io.github.parallelmaven.run.RunBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two classes that share nothing, of which one has a source that can carry an annotation. */
class OverlappingMethodsTest {

    private static final RunConfiguration THREADS = RunConfiguration.classThreads(2);
    private static final String WRITTEN = "a.A1Test";
    private static final String COMPILED = "a.A2Test";

    @TempDir
    private Path folder;

    private SampleSuite suite;
    private TrialState state;
    private OverlappingMethods methods;

    @BeforeEach
    void aSuite() {
        suite = new SampleSuite(folder).classes("A1Test", "A2Test").hasNoJavaSource("A2Test");
        VirtualBuild build = new VirtualBuild(suite);
        Trial trial = new Trial(suite.original, suite.copy, build.reactor(), ChangeSet.empty());
        state = new TrialState(trial, build, SourceTree.read(suite.project()).outlines(), Proposal.none());
        methods = new OverlappingMethods(
                new ThreadSafetyPhase(build.discover().tests(), Suppressions.none()),
                state,
                CodeModel.read(build.reactor()));
    }

    private void propose(RunConfiguration chosen) {
        state.propose(state.proposal().withMethodThreads(methods.annotations(chosen)));
    }

    @Test
    void aClassWithoutASourceToMarkIsNotAskedAbout() {
        assertThat(methods.possible()).containsExactly(WRITTEN);
    }

    @Test
    void onlyWhatIsMarkedOverlaps() {
        methods.add(Set.of(WRITTEN, COMPILED));
        propose(THREADS);

        assertThat(state.unplaced()).hasSize(1);
        assertThat(methods.inCopy()).containsExactly(WRITTEN);
        assertThat(suite.inCopy("src/test/java/a/A1Test.java")).contains("@Execution(ExecutionMode.CONCURRENT)");
    }

    @Test
    void whereJupitersThreadsDoNotRunNothingIsMarked() {
        methods.add(Set.of(WRITTEN));
        propose(RunConfiguration.forks(2));

        assertThat(methods.inCopy()).isEmpty();
        assertThat(suite.inCopy("src/test/java/a/A1Test.java")).doesNotContain("@Execution");
    }

    @Test
    void whatDiffersInThoseThreadsIsTakenBack() {
        methods.add(Set.of(WRITTEN));

        assertThat(methods.withdraw(Set.of(WRITTEN), RunConfiguration.forks(2))).isEmpty();
        assertThat(methods.withdraw(Set.of("a.Other"), THREADS)).isEmpty();
        assertThat(methods.withdraw(Set.of(WRITTEN, "a.Other"), THREADS)).containsExactly(WRITTEN);
        assertThat(methods.annotations(THREADS)).isEmpty();
    }

    /** A run in which two tests at once held an object that they changed. */
    private TestRun recorded(String otherClass) {
        return RunBuilder.run()
                .test(WRITTEN, "one", 0, 10)
                .test(otherClass, "two", 5, 15)
                .holds(WRITTEN, "one", Kind.FIXTURE, 1, true)
                .holds(otherClass, "two", Kind.FIXTURE, 1, true)
                .build();
    }

    private List<Conflict> leftToLocks(TestRun run) {
        List<Conflict> conflicts = FixtureConflicts.of(run).conflicts();
        assertThat(conflicts).hasSize(1);
        return methods.withdrawSharing(conflicts, run, THREADS);
    }

    @Test
    void whatTwoTestsOfOneClassHoldIsTakenBackAndNeedsNoLock() {
        methods.add(Set.of(WRITTEN));

        assertThat(leftToLocks(recorded(WRITTEN))).isEmpty();
        assertThat(methods.annotations(THREADS)).isEmpty();
    }

    @Test
    void whatAnotherClassHoldsTooIsLeftToALock() {
        methods.add(Set.of(WRITTEN));

        assertThat(leftToLocks(recorded(COMPILED))).hasSize(1);
        assertThat(methods.annotations(THREADS)).hasSize(1);
    }

    @Test
    void whatTheProjectItselfLetsOverlapIsLeftToALock() {
        assertThat(leftToLocks(recorded(WRITTEN))).hasSize(1);
    }
}
