package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.phase.Listed;
import io.github.parallelmaven.phase.SuiteProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whether a name stands for one test in the whole build. Of classes without a test it need not. */
final class ToldApart {

    private ToldApart() {}

    /**
     * Refuses tests that have one name.
     *
     * @param modules the modules that each class was selected in, by artifactId
     * @throws SuiteProblem when there are any
     */
    static void require(Listed listed, SortedMap<String, List<String>> modules) {
        requireOneModule(listed, modules);
        requireOnce(listed.tests());
    }

    private static void requireOneModule(Listed listed, SortedMap<String, List<String>> modules) {
        // Of classes that nothing lists one cannot say that they hold no test.
        SortedSet<String> testClasses = new TreeSet<>(listed.unlisted());
        listed.tests().forEach(test -> testClasses.add(test.testClass()));
        modules.forEach((name, all) -> {
            if (all.size() > 1 && testClasses.contains(name)) {
                throw new SuiteProblem(
                        "The test class " + name + " is in two modules, " + all.get(0) + " and " + all.get(1)
                                + ", and its tests cannot be told apart.",
                        "rename one of them, or call the goal on one module, with -pl MODULE.");
            }
        });
    }

    private static void requireOnce(List<DiscoveredTest> listed) {
        Map<TestMethod, DiscoveredTest> seen = new HashMap<>();
        for (DiscoveredTest test : listed) {
            DiscoveredTest first = seen.putIfAbsent(test.method(), test);
            if (first != null) {
                throw first.testClass().equals(test.testClass()) ? again(test.method()) : through(first, test);
            }
        }
    }

    /** Executions whose tags are meant to tell the tests of a class apart may fail to do so. */
    private static SuiteProblem again(TestMethod method) {
        return new SuiteProblem(
                method + " runs more than once in every build, in several executions of Surefire.",
                "let <groups> and <excludedGroups>, or <includes> and <excludes>, of the executions leave"
                        + " every test to one of them, then call the goal again.");
    }

    /** A suite that selects classes of another module's test-jar, or of another execution. */
    private static SuiteProblem through(DiscoveredTest first, DiscoveredTest second) {
        String selecting =
                second.testClass().equals(second.method().testClass()) ? first.testClass() : second.testClass();
        return new SuiteProblem(
                second.method() + " runs by itself and again through the suite " + selecting
                        + ", in another module or another execution of Surefire.",
                "leave the module of the suite out, with -pl '!MODULE', or take the class out of the suite, then call the"
                        + " goal again.");
    }
}
