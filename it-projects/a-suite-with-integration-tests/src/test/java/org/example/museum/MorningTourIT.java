package org.example.museum;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;

/** Fails while another tour is in the turnstile, in whatever process. */
class MorningTourIT {

    @Test
    void walksThroughTheTurnstile() throws Exception {
        try (Turnstile turnstile = Turnstile.enter()) {
            Thread.sleep(1_500);
            assertNotNull(turnstile);
        }
    }
}
