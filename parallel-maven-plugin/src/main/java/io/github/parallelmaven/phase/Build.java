package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.SampleKey;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.UnclaimedTest;
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
     * The tests that JUnit discovers through the project's own Surefire, without running one; empty when that cannot be
     * done, as with a Platform before 1.10, or with JUnit 4 on a Surefire before 3.6.
     */
    Optional<List<DiscoveredTest>> discover();

    /** The same, as if the build selected tests by no tag: what {@code groups} and {@code excludedGroups} leave out too. */
    Optional<List<DiscoveredTest>> discoverWhateverTheTag();

    /**
     * Compiles the test tree again after an edit.
     *
     * @param removed resources that no longer exist, so that their compiled copies must go
     * @return the compiler's messages; empty when everything compiles
     */
    List<String> recompile(Collection<Path> removed);

    /** A child build of the project up to {@code verify}, as a user would run it, with nothing of ours but the listener. */
    TestRun plain(RunRequest request);

    /**
     * A child build up to {@code test} in which a user's options select some of the tests.
     *
     * @param properties user properties, such as {@code groups}
     */
    TestRun selected(RunRequest request, Map<String, String> properties);

    /** From now on child builds find this test class beside their own; empty for none, and the last one is taken away. */
    void addToChildBuilds(Optional<UnclaimedTest> test);

    /** The printed command that runs everything sequentially, as a child build. */
    TestRun fallback(RunRequest request);
}
