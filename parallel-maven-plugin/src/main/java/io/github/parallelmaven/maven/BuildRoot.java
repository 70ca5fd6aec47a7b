package io.github.parallelmaven.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The topmost folder that holds the reactor and its parents on disk: without it the copy could not find its parent. */
public final class BuildRoot {

    private BuildRoot() {}

    /** The common ancestor of all projects of the build, chosen or not, and of their local parents. */
    public static Path of(MavenSession session) {
        Path root = session.getTopLevelProject().getBasedir().toPath();
        for (MavenProject project : session.getAllProjects()) {
            for (MavenProject at = project; at != null && at.getBasedir() != null; at = at.getParent()) {
                root = common(root, at.getBasedir().toPath());
            }
        }
        return root;
    }

    /** Whether no project is in the root itself: the projects are apart, and only their paths meet there. */
    public static boolean isOnlyBetween(MavenSession session) {
        File root = of(session).toFile();
        return session.getAllProjects().stream()
                .flatMap(project -> Stream.iterate(project, Objects::nonNull, MavenProject::getParent))
                .noneMatch(project -> root.equals(project.getBasedir()));
    }

    private static Path common(Path first, Path second) {
        Path common = first;
        while (!second.startsWith(common)) {
            common = common.getParent();
        }
        return common;
    }
}
