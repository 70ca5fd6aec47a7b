package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.util.List;
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
    void looksIntoIt() throws Exception {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of(TEMPORARY))) { // HAZARD H45
            for (Path each : all) {
                assertNotNull(each);
            }
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of(TEMPORARY))) { // HAZARD H45
            assertNotNull(List.of(all));
        }
    }

    @Test
    void opensItOnly() throws Exception {
        try (DirectoryStream<Path> opened = Files.newDirectoryStream(Path.of(TEMPORARY))) {
            if (opened instanceof SecureDirectoryStream<?>) {
                SecureDirectoryStream<Path> other = (SecureDirectoryStream<Path>) opened;
                try (DirectoryStream<Path> own = Files.newDirectoryStream(folder)) {
                    assertThrows(
                            NoSuchFileException.class,
                            () -> ((SecureDirectoryStream<Path>) own).move(Path.of("none"), other, Path.of("none")));
                }
            }
        }
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
