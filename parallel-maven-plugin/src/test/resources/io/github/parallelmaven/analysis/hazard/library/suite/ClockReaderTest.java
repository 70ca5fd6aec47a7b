package suite;

import org.joda.time.DateTime;
import org.junit.jupiter.api.Test;

class ClockReaderTest {

    @Test
    void readsTheClock() {
        DateTime.now().plusDays(1);
    }
}
