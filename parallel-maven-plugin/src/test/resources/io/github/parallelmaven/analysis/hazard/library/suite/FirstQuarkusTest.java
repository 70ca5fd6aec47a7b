package suite;

import org.junit.jupiter.api.Test;

@io.quarkus.test.junit.QuarkusTest
class FirstQuarkusTest { // HAZARD H63

    @Test
    void runs() {}
}
