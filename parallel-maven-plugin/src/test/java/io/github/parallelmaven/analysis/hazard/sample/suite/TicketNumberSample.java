package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.parallelmaven.analysis.hazard.sample.app.Tickets;
import org.junit.jupiter.api.Test;

class TicketNumberSample {

    @Test
    void areAllDifferentWhateverOthersTake() {
        assertNotEquals(Tickets.next(), Tickets.next());
    }
}
