package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Finding.Access;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.Touch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;

/** Goals from end to end on a suite whose tests run in virtual time: what is asked for, and what is said. */
abstract class VirtualTime {

    @TempDir
    Path folder;

    final Map<String, String> parameters = new TreeMap<>();
    final List<String> console = new ArrayList<>();
    SampleSuite suite;

    Report run(Goal goal, VirtualBuild build) {
        return suite.run(goal, parameters, output(), build, console::add);
    }

    Report apply(VirtualBuild build) {
        return run(Goal.APPLY, build);
    }

    Path output() {
        return folder.resolve("output");
    }

    /** What the agent sees of a class that sets a field which others set, too. */
    static Touch written(String testClass) {
        return written(testClass, "mode");
    }

    static Touch written(String testClass, String field) {
        return new Touch(
                testClass, "static:org.library.Settings." + field, Access.WRITE, "", 1, List.of(testClass + ".runs"));
    }
}
