package io.github.parallelmaven.model;

import java.util.List;

/**
 * What decides a module's results beside its classes and its settings of forks and threads.
 *
 * @param surefire Surefire's version and what it is told of includes, system properties, environment and class path, one
 *     line each
 * @param classPath the artifacts of the test class path, in order, one line each; what can change under one version with a
 *     digest of its bytes
 * @param siblings what the test class path holds of other modules of this build, in order
 */
public record TestSetup(String surefire, String classPath, List<SiblingClasses> siblings) {

    public TestSetup {
        siblings = List.copyOf(siblings);
    }

    /** Nothing was read. */
    public static TestSetup unknown() {
        return new TestSetup("", "", List.of());
    }
}
