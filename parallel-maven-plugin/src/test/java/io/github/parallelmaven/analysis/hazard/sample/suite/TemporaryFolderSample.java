package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderSample {

    private static final String TEMPORARY = System.getProperty("java.io.tmpdir");

    @TempDir
    Path folder;

    @Test
    void looksAtEverything() throws Exception {
        int before = new File(TEMPORARY).list().length; // HAZARD H45
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) { // HAZARD H45
            assertEquals(before, all.count());
        }
        File made = File.createTempFile("sample", ".txt");
        assertEquals(1, made.getParentFile().listFiles().length); // HAZARD H45
    }

    @Test
    void looksAtItsOwn() throws Exception {
        assertEquals(0, new File(TEMPORARY).listFiles((at, name) -> name.startsWith("of-this-sample")).length);
        try (Stream<Path> own = Files.list(folder)) {
            assertEquals(0, own.count());
        }
        File made = File.createTempFile("sample", ".txt", folder.toFile());
        assertNotNull(made.getParentFile().listFiles());
        new File(TEMPORARY, "of-this-sample").exists();
    }
}
