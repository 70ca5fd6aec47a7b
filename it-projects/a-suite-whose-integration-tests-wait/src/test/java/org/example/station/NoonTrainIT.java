package org.example.station;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Needs what the build prepares before integration tests. */
class NoonTrainIT {

    @Test
    void leavesAnOpenStation() throws Exception {
        assertTrue(Station.isOpen());
        Thread.sleep(4_000);
        assertTrue(Station.isOpen());
    }
}
