package io.github.parallelmaven.model;

import java.nio.file.Path;

/**
 * A test class that no execution of Surefire names and no tag selects, as a user may add one tomorrow. It exists in child
 * builds only, as a class file that is there when Surefire starts.
 *
 * @param module the folder of its module from the root; {@code .} for the root itself
 * @param className its binary name
 * @param file its bytes
 */
public record UnclaimedTest(String module, String className, Path file) {

    /** The name of its one test. */
    public static final String METHOD = "runsOnce";
}
