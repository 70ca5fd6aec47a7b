package io.github.parallelmaven.analysis.hazard.guarded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** One of its methods writes below the folder without the lock. */
class FolderWriter {

    @Test
    @ResourceLock("folder")
    void writesUnderTheLock() throws IOException {
        Files.writeString(Path.of("target/guarded/a.txt"), "a");
    }

    @Test
    void writesWithoutIt() throws IOException {
        Files.writeString(Path.of("target/guarded/b.txt"), "b");
    }
}
