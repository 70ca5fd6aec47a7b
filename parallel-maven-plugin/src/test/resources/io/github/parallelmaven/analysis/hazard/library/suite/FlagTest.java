package suite;

import org.junit.jupiter.api.Test;

class FlagTest {

    @Test
    void readsIt() {
        if (Flag.up) {
            throw new IllegalStateException();
        }
    }
}
