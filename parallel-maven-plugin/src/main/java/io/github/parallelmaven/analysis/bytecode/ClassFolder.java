package io.github.parallelmaven.analysis.bytecode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The class files below one output folder. */
final class ClassFolder {

    private ClassFolder() {}

    /** In path order, so that results are the same everywhere; empty when the folder does not exist. */
    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(ClassFolder::isClassFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list the classes in " + folder, unreadable);
        }
    }

    private static boolean isClassFile(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".class") && !name.equals("module-info.class") && !name.equals("package-info.class");
    }
}
