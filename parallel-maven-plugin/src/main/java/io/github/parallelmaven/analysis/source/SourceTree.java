package io.github.parallelmaven.analysis.source;

import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.SourceOutline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All Java test sources of a module.
 *
 * @param outlines those that could be read, sorted by path
 * @param problems those that could not
 */
public record SourceTree(List<SourceOutline> outlines, List<SourceProblem> problems) {

    public SourceTree {
        outlines = List.copyOf(outlines);
        problems = List.copyOf(problems);
    }

    /**
     * Reads the module's test source folders. A folder that does not exist counts as empty.
     *
     * @throws UncheckedIOException when a folder or file cannot be read
     */
    public static SourceTree read(Project project) {
        SourceReader reader = new SourceReader();
        // Parsing is most of what the static phases cost, and files do not depend on each other.
        List<Source> sources = files(project).parallelStream()
                .map(file -> Source.read(reader, project, file))
                .toList();
        return new SourceTree(
                sources.stream().flatMap(source -> source.outline().stream()).toList(),
                sources.stream().flatMap(source -> source.problem().stream()).toList());
    }

    /**
     * The same for all modules of a build. A file that declares what a file of an earlier module declares too is left out,
     * as the class files of its types are.
     */
    public static SourceTree read(Reactor reactor) {
        List<SourceTree> trees =
                reactor.modules().stream().map(SourceTree::read).toList();
        Set<String> names = new HashSet<>();
        return new SourceTree(
                trees.stream()
                        .flatMap(tree -> tree.outlines().stream()
                                .filter(outline -> outline.types().isEmpty() || isNew(outline, names)))
                        .sorted(Comparator.comparing(SourceOutline::path))
                        .toList(),
                trees.stream().flatMap(tree -> tree.problems().stream()).toList());
    }

    private static boolean isNew(SourceOutline outline, Set<String> names) {
        List<String> declared = outline.types().stream()
                .map(SourceOutline.Type::binaryName)
                .filter(name -> !name.contains("$"))
                .toList();
        return declared.stream().filter(names::add).count() > 0;
    }

    private record Source(Optional<SourceOutline> outline, Optional<SourceProblem> problem) {
        static Source read(SourceReader reader, Project project, Path file) {
            try {
                SourceOutline outline =
                        reader.read(project.root(), file, project.sourceEncoding(), project.javaRelease());
                return new Source(Optional.of(outline), Optional.empty());
            } catch (SourceProblem e) {
                return new Source(Optional.empty(), Optional.of(e));
            }
        }
    }

    /** The types of all outlines by binary name. */
    public SortedMap<String, SourceOutline.Type> types() {
        SortedMap<String, SourceOutline.Type> types = new TreeMap<>();
        outlines.forEach(outline -> outline.types().forEach(type -> types.put(type.binaryName(), type)));
        return types;
    }

    /** The files by the binary names of the types in them. */
    public SortedMap<String, SourceOutline> byBinaryName() {
        SortedMap<String, SourceOutline> files = new TreeMap<>();
        outlines.forEach(outline -> outline.types().forEach(type -> files.put(type.binaryName(), outline)));
        return files;
    }

    private static List<Path> files(Project project) {
        return project.testSourceRoots().stream()
                .filter(Files::isDirectory)
                .flatMap(SourceTree::javaFiles)
                .distinct()
                .sorted()
                .toList();
    }

    /** As the compiler finds them: through links too, and a link back to a folder above it leads to nothing new. */
    private static Stream<Path> javaFiles(Path folder) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (attributes.isRegularFile() && file.toString().endsWith(".java")) {
                                found.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                            if (failure instanceof FileSystemLoopException) {
                                return FileVisitResult.CONTINUE;
                            }
                            throw failure;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream();
    }
}
