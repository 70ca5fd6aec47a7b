package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.parallelmaven.analysis.hazard.sample.app.Tickets;
import org.junit.jupiter.api.Test;

class TicketSample {

    @Test
    void countsFromTheStart() {
        Tickets.next();
        assertEquals(1, Tickets.made()); // HAZARD H09
    }
}
