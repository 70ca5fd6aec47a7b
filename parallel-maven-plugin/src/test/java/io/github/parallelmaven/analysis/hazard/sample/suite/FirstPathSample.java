package io.github.parallelmaven.analysis.hazard.sample.suite;

import java.io.File;
import java.io.FileWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstPathSample {

    @TempDir
    Path folder;

    @Test
    void writesAFixedFile() throws IOException {
        Files.writeString(Path.of("target", "sample", "log.txt"), "First"); // HAZARD H42
        try (FileWriter writer = new FileWriter(new File("target/sample", "old.txt"))) { // HAZARD H42
            writer.write("First");
        }
        new File("target/sample").mkdirs();
    }

    @Test
    void writesItsOwnFile() throws IOException {
        Files.writeString(folder.resolve("log.txt"), "First");
        Files.writeString(Path.of("target/sample-" + ProcessHandle.current().pid()), "First");
        Files.writeString(Path.of("target/sample-of-First"), "First");
        Files.exists(Path.of("pom.xml"));
    }
}
