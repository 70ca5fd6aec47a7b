package io.github.parallelmaven.analysis.hazard.guarded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("folder")
class FolderCleaner {

    @Test
    void cleans() throws IOException {
        Files.deleteIfExists(Path.of("target/guarded"));
    }
}
