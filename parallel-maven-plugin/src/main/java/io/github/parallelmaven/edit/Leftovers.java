package io.github.parallelmaven.edit;

import io.github.parallelmaven.edit.file.RootPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a test run that was ended from outside leaves in the trial: it had no time to tidy up, and the next run would meet
 * it. Build output is looked at too; {@code .git} is not.
 */
public final class Leftovers {

    private final Path folder;
    private final Set<Path> before;
    private final boolean withGit;

    private Leftovers(Path folder, Set<Path> before, boolean withGit) {
        this.folder = folder;
        this.before = before;
        this.withGit = withGit;
    }

    /**
     * Notes what is there before a run.
     *
     * @throws UncheckedIOException when a folder cannot be read
     */
    public static Leftovers before(Path folder) {
        return new Leftovers(folder, new HashSet<>(paths(folder, false)), false);
    }

    /** Everything there, the folder too, and {@code .git}. */
    static Leftovers in(Path folder) {
        return new Leftovers(folder, Set.of(), true);
    }

    /**
     * Deletes what is new since, as far as it can be deleted: a process of the tests that still lives may hold a file.
     *
     * @return the topmost of it, from the folder, with forward slashes
     */
    public List<String> remove() {
        List<Path> added = new ArrayList<>(paths(folder, withGit));
        added.removeIf(before::contains);
        List<String> topmost = added.stream()
                .filter(path -> before.contains(path.getParent()))
                .map(path -> RootPaths.shown(folder, path))
                .toList();
        // A folder stands before what it holds.
        Collections.reverse(added);
        added.forEach(Leftovers::delete);
        return topmost;
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            // The next run meets it, as in any build.
        }
    }

    /** The folder itself and all in it, links and junctions not followed, a folder before what it holds. */
    private static List<Path> paths(Path folder, boolean withGit) {
        List<Path> paths = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path one, BasicFileAttributes attributes) {
                    if (one.endsWith(".git") && !withGit) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    paths.add(one);
                    // A junction of Windows: what is behind it is not in the folder.
                    return attributes.isOther() ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    paths.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paths;
    }
}
