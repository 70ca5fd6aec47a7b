package suite;

import org.joda.time.DateTime;
import org.joda.time.DateTimeUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FixedClockTest {

    @AfterEach
    void letItRunAgain() {
        DateTimeUtils.setCurrentMillisSystem(); // HAZARD H29
    }

    @Test
    void stopsTheClockOfAll() {
        DateTimeUtils.setCurrentMillisFixed(0); // HAZARD H29
        new DateTime().plusDays(1);
    }
}
