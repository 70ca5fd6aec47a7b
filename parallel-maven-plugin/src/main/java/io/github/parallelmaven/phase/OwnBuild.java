package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.ExecutionSetting;
import io.github.parallelmaven.model.IntegrationEvidence;
import io.github.parallelmaven.model.IntegrationRun;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.TestRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** The build that a bound goal is part of. A process boundary: behind it stands Maven. */
public interface OwnBuild {

    /** The module; before its dependencies are resolved it has none. */
    Project project();

    /** The classes that Surefire's own scanner selects, by binary name. */
    SortedSet<String> selectedClasses();

    /** Whether an execution of Surefire selects this test, by its class and its tags. */
    boolean selects(DiscoveredTest test);

    /** Whether the module's own settings keep Surefire from running a test. */
    boolean isSwitchedOff();

    /** By what further executions of Surefire overlap tests of one JVM, and the module's first one does not. */
    List<ExecutionSetting> threadsOfFurtherExecutions();

    /**
     * The test run that this very build made; empty when it was not recorded or has not run yet.
     *
     * @param effective the configuration that the project's settings give
     */
    Optional<TestRun> ownRun(RunConfiguration effective);

    /** Where what outlives {@code clean} may be kept on this machine for the module; the folder need not exist. */
    Path kept();

    /** What is known of the module's integration tests without a run. */
    IntegrationEvidence integrationTests();

    /** What Failsafe's tests did in this very build, as far as it has come. */
    IntegrationRun ownIntegrationTests();
}
