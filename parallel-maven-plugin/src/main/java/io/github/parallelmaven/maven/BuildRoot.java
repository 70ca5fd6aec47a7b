package io.github.parallelmaven.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        return onDisk(session).noneMatch(project -> root.equals(project.getBasedir()));
    }

    /** All projects of the build, chosen or not, and their parents, as far as they have a folder; a parent once a child. */
    static Stream<MavenProject> onDisk(MavenSession session) {
        return session.getAllProjects().stream()
                .flatMap(project -> Stream.iterate(project, Objects::nonNull, MavenProject::getParent))
                .filter(project -> project.getBasedir() != null);
    }

    /**
     * A project beside those of the build, where these have a folder in common only and no work tree of Git says that it is
     * theirs: such as another clone, where the parent lies beside the project.
     */
    public static Optional<Path> stranger(MavenSession session) {
        List<Path> folders =
                onDisk(session).map(project -> project.getBasedir().toPath()).toList();
        return stranger(of(session), session.getTopLevelProject().getBasedir().toPath(), folders);
    }

    static Optional<Path> stranger(Path root, Path top, List<Path> folders) {
        if (folders.contains(root) || workTree(top).filter(root::startsWith).isPresent()) {
            return Optional.empty();
        }
        try (Stream<Path> beside = Files.list(root)) {
            return beside.filter(folder -> folders.stream().noneMatch(one -> one.startsWith(folder)))
                    .filter(folder -> Files.exists(folder.resolve(".git")) || Files.exists(folder.resolve("pom.xml")))
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the folder " + root, e);
        }
    }

    /** The nearest folder from here upwards that Git keeps; in a linked work tree {@code .git} is a file. */
    private static Optional<Path> workTree(Path folder) {
        return Stream.iterate(folder, Objects::nonNull, Path::getParent)
                .filter(at -> Files.exists(at.resolve(".git")))
                .findFirst();
    }

    private static Path common(Path first, Path second) {
        Path common = first;
        while (!second.startsWith(common)) {
            common = common.getParent();
        }
        return common;
    }
}
