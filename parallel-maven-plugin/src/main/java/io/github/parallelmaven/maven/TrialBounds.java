package io.github.parallelmaven.maven;

import io.github.parallelmaven.phase.SuiteProblem;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;

/**
 * Holds the build of the copy inside the copy. An absolute path would let it write what the user's own build has made, and
 * {@code ..} would let it write beside the copy, among the user's files.
 */
public final class TrialBounds {

    private TrialBounds() {}

    /**
     * Looks at where each module compiles to, and where its tests are.
     *
     * @param modules as the session of the copy has them
     * @param copy the topmost folder of the copy
     * @throws SuiteProblem when one of them is elsewhere
     */
    public static void require(Collection<MavenProject> modules, Path copy) {
        for (MavenProject module : modules) {
            folders(module).forEach((element, folder) -> require(module, element, Path.of(folder), copy.normalize()));
        }
    }

    private static Map<String, String> folders(MavenProject module) {
        Build build = module.getBuild();
        Map<String, String> folders = new LinkedHashMap<>();
        folders.put("<directory>", build.getDirectory());
        folders.put("<outputDirectory>", build.getOutputDirectory());
        folders.put("<testOutputDirectory>", build.getTestOutputDirectory());
        folders.put("<testSourceDirectory>", build.getTestSourceDirectory());
        return folders;
    }

    private static void require(MavenProject module, String element, Path folder, Path copy) {
        if (!folder.normalize().startsWith(copy)) {
            Path shown = folder.startsWith(module.getBasedir().toPath().getRoot())
                    ? module.getBasedir().toPath().relativize(folder.normalize())
                    : folder;
            throw new SuiteProblem(
                    "The " + element + " of " + module.getArtifactId() + " is " + shown
                            + " from its folder: the trial is a copy of the project, and what is elsewhere would be used,"
                            + " and written, where it is.",
                    "let it be a relative path that stays inside the project, then call the goal again.");
        }
    }
}
