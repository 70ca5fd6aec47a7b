package io.github.parallelmaven.edit.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What of a folder belongs to the project: all but build output, {@code .git} and {@code node_modules}; a link in such a
 * place is left out too. Other symbolic links are listed, not followed.
 *
 * @param folders from the root, sorted, empty ones included
 * @param files regular files and links, from the root, sorted; paths with forward slashes
 */
public record ProjectFiles(Set<String> folders, Set<String> files) {

    private static final Set<String> LEFT_OUT = Set.of(".git", "node_modules");

    /**
     * Lists them.
     *
     * @param buildOutput the folders inside the root that builds write into
     * @throws UncheckedIOException when a folder cannot be read
     */
    public static ProjectFiles of(Path root, Collection<Path> buildOutput) {
        Set<Path> known = Set.copyOf(buildOutput);
        return of(root, known::contains);
    }

    /**
     * Lists them where no build tells its folders: build output is then each {@code target} beside a POM.
     *
     * @throws UncheckedIOException when a folder cannot be read
     */
    public static ProjectFiles besideAnyBuild(Path root) {
        return of(root, (Path folder) -> folder.endsWith("target") && Files.exists(folder.resolveSibling("pom.xml")));
    }

    private static ProjectFiles of(Path root, Predicate<Path> buildOutput) {
        Predicate<Path> leftOut =
                buildOutput.or(path -> LEFT_OUT.contains(path.getFileName().toString()));
        ProjectFiles found = new ProjectFiles(new TreeSet<>(), new TreeSet<>());
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    if (!folder.equals(root) && leftOut.test(folder)) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    if (!folder.equals(root)) {
                        found.folders.add(shown(root, folder));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    boolean link = attributes.isSymbolicLink() && !leftOut.test(file);
                    boolean ours = attributes.isRegularFile() || link;
                    // In a linked work tree and in a submodule, .git is a file that points to the repository.
                    if (ours && !file.getFileName().toString().equals(".git")) {
                        found.files.add(shown(root, file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String shown(Path root, Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}
