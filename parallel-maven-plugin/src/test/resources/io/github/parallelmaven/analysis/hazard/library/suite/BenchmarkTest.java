package suite;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;

class BenchmarkTest {

    @Test
    void measures() {
        assertNotNull(new Runner("all")); // HAZARD H66
    }
}
