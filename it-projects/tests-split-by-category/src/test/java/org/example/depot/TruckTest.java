package org.example.depot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Half of it belongs to one execution, half to the other. */
class TruckTest {

    @Test
    void isThere() {
        assertTrue(Thread.currentThread().isAlive());
    }

    @Test
    @Tag("integration")
    void isLoaded(@TempDir Path ramp) throws Exception {
        Thread.sleep(400);
        assertTrue(Files.exists(Files.createFile(ramp.resolve("note"))));
    }
}
