package org.example.depot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.parallelmaven.support.Fresh;
import io.github.parallelmaven.support.IndependentTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Six tests that note their ids, once in each subclass. */
abstract class DepotTest extends IndependentTest {

    private static final Duration STUCK = Duration.ofMinutes(2);

    private final Path folder = Path.of(System.getProperty("depot.folder"));

    @BeforeEach
    void waitForTheOtherClasses(@Fresh Shelf shelf) throws Exception {
        Files.createDirectories(folder.resolve("running"));
        Path mark = folder.resolve("running").resolve(getClass().getSimpleName());
        // Methods of one class may come here at the same moment: who is second writes the same.
        Files.write(mark, new byte[0]);
        long end = System.nanoTime() + STUCK.toNanos();
        while (running() < Integer.getInteger("depot.classes")) {
            assertTrue(System.nanoTime() < end, "the other classes do not run");
            Thread.sleep(10);
        }
        shelf.put(ids.name("box"));
    }

    @RepeatedTest(6)
    void notesItsIds(@Fresh Shelf shelf, RepetitionInfo repetition) throws IOException {
        assertEquals(1, shelf.boxes().size(), "what another test put here");
        Files.write(
                folder.resolve(getClass().getSimpleName() + "-" + repetition.getCurrentRepetition() + ".txt"),
                List.of(shelf.boxes().get(0), "" + ids.number(100, 999), "" + ids.fork(), "" + ids.pid()));
    }

    private long running() throws IOException {
        try (var files = Files.list(folder.resolve("running"))) {
            return files.count();
        }
    }
}
