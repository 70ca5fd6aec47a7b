package io.github.parallelmaven.maven;

import io.github.parallelmaven.phase.SuiteProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Which modules of a build are judged. */
public final class TestModules {

    private TestModules() {}

    /**
     * The modules that have a folder of tests, in the order of the build; where there is one module only, that one.
     *
     * @throws SuiteProblem when none of several has
     */
    static List<MavenProject> of(MavenSession session) {
        if (session.getProjects().size() == 1) {
            return session.getProjects();
        }
        List<MavenProject> modules =
                session.getProjects().stream().filter(TestModules::hasTests).toList();
        if (modules.isEmpty()) {
            throw new SuiteProblem(
                    "None of the " + session.getProjects().size() + " modules of this build has a folder of tests.",
                    "call the goal on a build that has tests.");
        }
        return modules;
    }

    /** Whether a module of a larger build has no folder of tests, as far as one can tell now. */
    public static boolean isWithoutTests(MavenSession session, MavenProject module) {
        return session.getProjects().size() > 1 && !hasTests(module);
    }

    static boolean hasTests(MavenProject module) {
        return !module.getPackaging().equals("pom")
                && module.getTestCompileSourceRoots().stream().anyMatch(root -> Files.isDirectory(Path.of(root)));
    }
}
