package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.parallelmaven.analysis.hazard.sample.app.FirstUse;
import io.github.parallelmaven.analysis.hazard.sample.app.Formats;
import io.github.parallelmaven.analysis.hazard.sample.app.Label;
import io.github.parallelmaven.analysis.hazard.sample.app.Stamp;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstHelperSample extends FormatBase {

    private static final Date NOW = new Date(0);

    @Test
    void usesFormatsOfOneThread() {
        assertEquals(10, Formats.day(NOW).length());
        assertEquals(2, Formats.handedOn(NOW).length());
        Formats.noon();
        assertFalse(Formats.hasDigits("none"));
        assertEquals(32, Formats.sum("text").length);
    }

    @Test
    void printsAndDoesNotPrint() {
        assertEquals("0001", new Label(1).toString());
        assertEquals(1, new Stamp(1).number());
    }

    @Test
    void usesFormatsOfAllThreads() {
        assertEquals(4, Formats.copied(NOW).length());
        assertEquals(4, Formats.made(NOW).length());
        assertEquals(1, Formats.locked(List.of(NOW)).size());
        assertEquals(2, Formats.withLock(NOW).length());
        assertEquals(4, Formats.locksItself(NOW).length());
        assertEquals(10, Formats.immutable(LocalDate.EPOCH).length());
        assertEquals(4, Formats.ofTheThread(NOW).length());
    }

    @Test
    void comesFirst() {
        FirstUse.start();
        assertEquals(FirstUse.registry(), FirstUse.registry());
        assertEquals(FirstUse.opened(), FirstUse.opened());
        assertEquals(FirstUse.askedBackwards(), FirstUse.askedBackwards());
    }

    @Test
    void findsWhatIsMadeOnce() {
        FirstUse.warnOnce();
        assertEquals(3, FirstUse.rate());
        assertEquals(FirstUse.host(List.of("a")), FirstUse.host(List.of("b")));
        assertEquals(FirstUse.locked(), FirstUse.locked());
        assertEquals(FirstUse.seenAtOnce(), FirstUse.seenAtOnce());
        assertEquals(FirstUse.held(), FirstUse.held());
    }
}
