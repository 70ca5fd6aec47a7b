package org.example.museum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Needs what the build prepares before integration tests. */
class OpeningIT {

    @Test
    void theMuseumIsOpen() throws IOException {
        assertEquals("open", Files.readString(Path.of("target/museum/open")).trim());
    }
}
