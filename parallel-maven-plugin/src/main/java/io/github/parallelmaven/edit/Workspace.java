package io.github.parallelmaven.edit;

import io.github.parallelmaven.edit.file.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The trial: a copy of the project in which everything is tried first.
 *
 * @param folder the copy
 * @param notes what differs from the original and may matter, one line each
 */
public record Workspace(Path folder, List<String> notes) {

    public Workspace {
        notes = List.copyOf(notes);
    }

    /**
     * Makes the copy, or brings an older one back to what the original is now: without build output, so that a later run
     * starts clean.
     *
     * @param root the topmost folder of the build
     * @param trial where the copy goes; may be inside the root's build output
     * @param buildOutput the folders inside the root that builds write into
     * @throws UncheckedIOException when it cannot be made, such as on a full disk
     */
    public static Workspace copy(Path root, Path trial, Collection<Path> buildOutput) {
        try {
            Path from = root.toRealPath();
            if (Files.isSymbolicLink(trial)) {
                // What it points to is not ours to empty.
                Files.delete(trial);
            }
            Files.createDirectories(trial);
            Path to = trial.toRealPath();
            Set<Path> leftOut = new HashSet<>(List.of(to, WriteLock.shared(from)));
            buildOutput.stream()
                    .filter(folder -> folder.startsWith(root))
                    .forEach(folder -> leftOut.add(from.resolve(root.relativize(folder))));
            ProjectFiles wanted = ProjectFiles.of(from, leftOut);
            prune(to, wanted);
            for (String folder : wanted.folders()) {
                Files.createDirectories(to.resolve(folder));
            }
            List<String> notes = new ArrayList<>();
            for (String file : wanted.files()) {
                copyFile(from, to, file, notes);
            }
            notes.addAll(GitClone.into(from, to));
            return new Workspace(to, notes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the trial workspace: " + e.getMessage(), e);
        }
    }

    /** Removes it: tools that look at all files below a folder would find another project in the build output. */
    public void remove() {
        Leftovers.in(folder).remove();
    }

    private static void copyFile(Path from, Path to, String path, List<String> notes) throws IOException {
        Path source = from.resolve(path);
        Path copy = to.resolve(path);
        if (Files.isSymbolicLink(source)) {
            TrialLink.of(from, to, source, copy).create(notes);
            return;
        }
        if (!isSame(source, copy)) {
            Files.copy(
                    source,
                    copy,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES,
                    LinkOption.NOFOLLOW_LINKS);
        }
        makeWritable(copy);
    }

    /** That the user's file is read-only guards that file; ours is there to be changed. */
    private static void makeWritable(Path copy) throws IOException {
        if (!copy.toFile().setWritable(true)) {
            throw new AccessDeniedException(copy.toString(), null, "it cannot be made writable");
        }
    }

    /** By content: a test may have changed a file without its time or size. */
    private static boolean isSame(Path source, Path copy) throws IOException {
        return Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(source, copy) < 0;
    }

    /** Deletes what the original does not have, our own clone of its repository included. */
    private static void prune(Path trial, ProjectFiles wanted) throws IOException {
        Files.walkFileTree(trial, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (attributes.isOther()) {
                    // A junction of Windows: what is behind it is not in the trial.
                    Files.delete(folder);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                boolean link = attributes.isSymbolicLink();
                if (link || !wanted.files().contains(shown(trial, file))) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                if (!folder.equals(trial) && !wanted.folders().contains(shown(trial, folder))) {
                    Files.delete(folder);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String shown(Path trial, Path path) {
        return trial.relativize(path).toString().replace('\\', '/');
    }
}
