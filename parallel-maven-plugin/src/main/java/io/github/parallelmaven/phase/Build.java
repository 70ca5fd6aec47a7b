package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.ExecutionSetting;
import io.github.parallelmaven.model.IntegrationEvidence;
import io.github.parallelmaven.model.IntegrationRun;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.SampleKey;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.UnclaimedTest;
import io.github.parallelmaven.model.WholeRun;
import io.github.parallelmaven.run.IntegrationRequest;
import io.github.parallelmaven.run.RunRequest;
import io.github.parallelmaven.run.TestRunner;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** The build under measurement, in the trial copy. A process boundary: behind it stand Maven and the test JVMs. */
public interface Build extends TestRunner {

    /** The modules, as their build sees them now. */
    Reactor reactor();

    /** What every run depends on, as it is now; known once the tests were discovered. */
    SampleKey sampleKey();

    /** The classes that Surefire's own scanner selects, by binary name; classes without tests are among them. */
    SortedSet<String> selectedClasses();

    /**
     * The tests that JUnit discovers through the project's own Surefire, without running one, in the modules where that can
     * be done.
     */
    Listed discover();

    /** The same, as if the build selected tests by no tag: what {@code groups} and {@code excludedGroups} leave out too. */
    Listed discoverWhateverTheTag();

    /**
     * Compiles the test tree again after an edit.
     *
     * @param removed resources that no longer exist, so that their compiled copies must go
     * @return the compiler's messages; empty when everything compiles
     */
    List<String> recompile(Collection<Path> removed);

    /** Why what tests cover would be lost in forks; empty where nothing is recorded, or nothing lost. */
    Optional<String> coverageLostInForks();

    /**
     * A child build of the project up to {@code verify}, as a user would run it, with nothing of ours but the listener.
     * Failsafe's tests are left out.
     */
    TestRun plain(RunRequest request);

    /** Whether goals run in it that could refuse a source which compiles: any but those of Maven's own lifecycle. */
    boolean hasOwnChecks();

    /**
     * The goal in which a child build up to {@code verify} fails although none of its tests is run; empty where it does not fail, or
     * not in a goal.
     */
    Optional<FailedGoal> failingGoal();

    /**
     * A child build up to {@code test} in which a user's options select some of the tests.
     *
     * @param properties user properties, such as {@code groups}
     */
    TestRun selected(RunRequest request, Map<String, String> properties);

    /**
     * Whether Surefire selects a class of this name, were it there.
     *
     * @param module the module's folder from the root
     * @param className binary name
     */
    boolean wouldSelect(String module, String className);

    /** Why a serial execution beside those that the POMs have would run tests twice or otherwise; empty when it would not. */
    Optional<String> obstacleToSerialTests();

    /** By what further executions of Surefire overlap tests of one JVM, and the first one of their module does not. */
    List<ExecutionSetting> threadsOfFurtherExecutions();

    /** From now on child builds find this test class beside their own; empty for none, and the last one is taken away. */
    void addToChildBuilds(Optional<UnclaimedTest> test);

    /** The same with Failsafe's tests, which are recorded apart. */
    WholeRun whole(RunRequest request);

    /** What is known of Failsafe's tests before any of them was run; the test classes must be compiled. */
    IntegrationEvidence integrationTests();

    /**
     * A child build up to {@code verify} in which Surefire's tests are skipped and Failsafe's are recorded.
     */
    IntegrationRun integrationTestsAlone(IntegrationRequest request);

    /** The printed command that runs everything sequentially, as a child build. */
    TestRun fallback(RunRequest request);
}
