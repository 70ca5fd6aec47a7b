package suite;

import org.junit.jupiter.api.Test;

@io.quarkus.test.junit.QuarkusTest
class SecondQuarkusTest { // HAZARD H63

    @Test
    void runs() {}
}
