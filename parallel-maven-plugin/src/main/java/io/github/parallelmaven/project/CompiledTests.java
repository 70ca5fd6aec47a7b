package io.github.parallelmaven.project;

import io.github.parallelmaven.model.Project;
import java.nio.file.Files;

/** Which module a test class belongs to: the one that has compiled it. */
public final class CompiledTests {

    private CompiledTests() {}

    /** @param testClass its binary name */
    public static boolean have(Project module, String testClass) {
        return Files.exists(module.testOutput().resolve(testClass.replace('.', '/') + ".class"));
    }
}
