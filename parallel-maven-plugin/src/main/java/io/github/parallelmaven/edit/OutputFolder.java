package io.github.parallelmaven.edit;

import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.edit.file.RootPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;

/** The folder that results go to. It is ours alone: what stands in it is replaced without asking. */
public final class OutputFolder {

    private static final String MARK = ".parallel-maven-plugin";
    private static final String ADVICE = "leave parallel.outputDirectory out, or name a folder that does not exist yet";

    private OutputFolder() {}

    /**
     * Makes sure that nothing of the user's is lost in it. Below the build directory all is output; elsewhere, and behind a
     * link that leads out of the project, the folder is new, empty, or one that we have made.
     *
     * @param root the topmost folder of the build
     * @param basedir the module's folder
     * @param buildDirectory such as {@code target}
     * @param sources the module's source and resource folders
     * @throws EditRefused when something of the user's is, or may be, in it
     */
    public static void claim(Path output, Path root, Path basedir, Path buildDirectory, Collection<Path> sources) {
        Path folder = normal(output);
        Path build = normal(buildDirectory);
        if (folder.startsWith(build) && !folder.equals(build) && isReallyInside(root, folder)) {
            StrayLinks.remove(folder);
            return;
        }
        if (normal(basedir).startsWith(folder)) {
            throw new EditRefused(folder.toString(), "it holds the project, and is to be our output folder", ADVICE);
        }
        for (Path source : sources) {
            if (folder.startsWith(normal(source)) || normal(source).startsWith(folder)) {
                throw new EditRefused(folder.toString(), "it holds sources, and is to be our output folder", ADVICE);
            }
        }
        mark(folder);
        StrayLinks.remove(folder);
    }

    /**
     * Makes sure that a POM does not lead us out of the project.
     *
     * @param root the topmost folder of the build
     * @throws EditRefused when the folder is outside the root
     */
    public static void requireInside(Path root, Path output) {
        if (!normal(output).startsWith(normal(root))) {
            throw new EditRefused(
                    output.toString(),
                    "it is outside the project, and is to be our output folder",
                    "name it on the command line, -Dparallel.outputDirectory=" + output + ", when that is meant");
        }
    }

    private static boolean isReallyInside(Path root, Path folder) {
        try {
            new RootPaths(root).resolve(RootPaths.shown(root, folder));
            return true;
        } catch (EditRefused outside) {
            return false;
        }
    }

    private static void mark(Path folder) {
        Path mark = folder.resolve(MARK);
        try {
            if (Files.exists(mark)) {
                return;
            }
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            } else if (!isOurs(folder)) {
                throw new EditRefused(folder.toString(), "it holds files that are not ours", ADVICE);
            }
            Files.writeString(mark, "Results of parallel-maven-plugin. All of this folder is replaced by its goals.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A goal with another output folder has left its lock in this one. */
    private static boolean isOurs(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.allMatch(entry -> entry.endsWith(WriteLock.FILE));
        }
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
