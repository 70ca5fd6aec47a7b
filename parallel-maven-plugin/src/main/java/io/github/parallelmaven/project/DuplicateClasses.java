package io.github.parallelmaven.project;

import io.github.parallelmaven.model.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** JUnit and Mockito classes that the test class path holds twice: which one runs depends on its order. */
final class DuplicateClasses {

    private static final List<String> PACKAGES = List.of("org/junit/", "org/mockito/");

    private DuplicateClasses() {}

    /**
     * Each class name with all its places, in class path order.
     *
     * @throws UncheckedIOException when an element exists but cannot be read
     */
    static SortedMap<String, List<String>> find(Project project) {
        SortedMap<String, List<String>> places = new TreeMap<>();
        project.testClassPath().stream()
                .distinct()
                .forEach(element -> classes(element)
                        .forEach(name -> places.computeIfAbsent(name, unused -> new ArrayList<>())
                                .add(project.show(element))));
        places.values().removeIf(found -> found.size() < 2);
        return places;
    }

    private static List<String> classes(Path element) {
        try {
            if (Files.isDirectory(element)) {
                return inFolder(element);
            }
            return Files.isRegularFile(element) ? inJar(element) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read class path element " + element + ": " + e.getMessage(), e);
        }
    }

    private static List<String> inJar(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            return file.stream()
                    .map(ZipEntry::getName)
                    .filter(DuplicateClasses::isWatched)
                    .map(DuplicateClasses::className)
                    .toList();
        }
    }

    private static List<String> inFolder(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        for (String root : PACKAGES) {
            Path start = folder.resolve(root);
            if (Files.isDirectory(start)) {
                try (Stream<Path> files = Files.walk(start)) {
                    files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .filter(DuplicateClasses::isWatched)
                            .map(DuplicateClasses::className)
                            .forEach(names::add);
                }
            }
        }
        return names;
    }

    private static boolean isWatched(String entry) {
        return entry.endsWith(".class")
                && !entry.endsWith("package-info.class")
                && PACKAGES.stream().anyMatch(entry::startsWith);
    }

    private static String className(String entry) {
        return entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
    }
}
