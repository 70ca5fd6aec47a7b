package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.parallelmaven.analysis.hazard.sample.app.Tickets;
import org.junit.jupiter.api.Test;

class OtherTicketSample {

    @Test
    void onlyWantsATicket() {
        assertTrue(Tickets.next() > 0);
    }
}
