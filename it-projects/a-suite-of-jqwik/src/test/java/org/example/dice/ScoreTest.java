package org.example.dice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void holdsSixDice() throws InterruptedException {
        Thread.sleep(1800);
        assertEquals(6, 3 + 3);
    }
}
