package suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LogReadingTest {

    @Test
    void reads() throws IOException {
        Files.readString(Path.of("target/logs/shop.log")); // HAZARD H42
        Files.readString(Path.of("target/logs/shop.csv"));
    }
}
