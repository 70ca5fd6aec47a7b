package org.example.dice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CupTest {

    @Test
    void holdsSixDice() throws InterruptedException {
        Thread.sleep(1900);
        assertEquals(6, 3 + 3);
    }
}
