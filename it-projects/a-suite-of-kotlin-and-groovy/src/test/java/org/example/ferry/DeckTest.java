package org.example.ferry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DeckTest {

    @Test
    void carriesCars() throws InterruptedException {
        Thread.sleep(2200);
        assertEquals(4, 2 + 2);
    }
}
