package org.example.station;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LuggageTest {

    @Test
    void waitsForItsTurn() throws InterruptedException {
        Thread.sleep(1_500);
        assertTrue(true);
    }

    @Test
    void isNamedAfterWhatItServes() {
        assertTrue(getClass().getSimpleName().startsWith("Luggage"));
    }
}
