package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.parallelmaven.analysis.hazard.sample.app.Switches;
import io.github.parallelmaven.analysis.hazard.sample.app.Walker;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecondServerSample {

    @Test
    void usesWhatIsStartedOnce() {
        assertTrue(SharedServer.port() > 0);
    }

    @Test
    void restarts() {
        RestartedServer.start();
        RestartedServer.stop();
    }

    @Test
    void walksWithAStrategyOfItsOwn() {
        Counting counting = new Counting();
        assertEquals(0, Walker.walk(List.of("a"), counting));
        assertEquals(1, counting.seen);
        assertEquals(1, Walker.walk(List.of("a", "secret")));
        Walker.oldWay();
    }

    @Test
    void readsAFileThatNobodyWrites() throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(Path.of("target/sample/given.txt"))) {
            assertTrue(channel.size() >= 0);
        }
    }

    @Test
    void startsWithoutSettings() {
        assertEquals(0, Switches.start(Map.of()));
    }

    private static final class Counting implements Walker.Visitor {

        private int seen;

        @Override
        public boolean visit(String node) {
            seen++;
            return false;
        }
    }
}
