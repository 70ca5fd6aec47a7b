package io.github.parallelmaven.analysis.hazard.sample.suite;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Deletes what is in a fixed folder, whatever it is called. */
class FirstClearedSample {

    @Test
    void deletesInAFunction() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of("target/cleared/a"))) { // HAZARD H42
            found.sorted(Comparator.reverseOrder())
                    .forEach(each -> each.toFile().delete());
        }
    }

    @Test
    void deletesByReference() throws IOException {
        try (Stream<Path> found = Files.list(Path.of("target/cleared/b"))) { // HAZARD H42
            found.map(Path::toFile).forEach(File::delete);
        }
    }

    @Test
    void deletesInALoop() throws IOException {
        for (File each : new File("target/cleared/c").listFiles()) { // HAZARD H42
            each.delete();
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of("target/cleared/d"))) { // HAZARD H42
            for (Path each : found) {
                Files.delete(each);
            }
        }
    }

    @Test
    void deletesInAVisitor() throws IOException {
        SimpleFileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }
        };
        Files.walkFileTree(Path.of("target/cleared/e"), visitor); // HAZARD H42
    }

    @Test
    void looksOnly() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of("target/cleared/f"))) {
            found.forEach(Path::getFileName);
        }
    }
}
