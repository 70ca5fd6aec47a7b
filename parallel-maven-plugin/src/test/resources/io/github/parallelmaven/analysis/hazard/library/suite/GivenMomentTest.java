package suite;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.joda.time.DateTime;
import org.junit.jupiter.api.Test;

class GivenMomentTest {

    @Test
    void readsNoClockThatAnybodySets() {
        new DateTime(0).plusDays(1);
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        clock.instant();
    }
}
