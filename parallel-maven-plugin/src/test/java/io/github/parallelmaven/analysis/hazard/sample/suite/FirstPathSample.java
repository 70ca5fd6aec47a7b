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
    void letsAProcessWriteAFixedFile() throws IOException, InterruptedException {
        new ProcessBuilder("true")
                .redirectOutput(new File("target/sample", "process.txt")) // HAZARD H42
                .redirectError(ProcessBuilder.Redirect.appendTo(new File("target/sample", "errors.txt"))) // HAZARD H42
                .start()
                .waitFor();
    }

    @Test
    void writesItsOwnFile() throws IOException {
        new ProcessBuilder("true").redirectOutput(ProcessBuilder.Redirect.DISCARD);
        new ProcessBuilder("true").redirectInput(new File("target/sample-of-both"));
        Files.writeString(folder.resolve("log.txt"), "First");
        Files.writeString(Path.of("target/sample-" + ProcessHandle.current().pid()), "First");
        Files.writeString(Path.of("target/sample-of-First"), "First");
        Files.exists(Path.of("pom.xml"));
    }
}
