package suite;

import java.util.UUID;
import mockit.MockUp;
import org.junit.jupiter.api.Test;

class RewritingTest {

    @Test
    void rewritesAClass() {
        new MockUp<UUID>() {}; // HAZARD H37
    }
}
