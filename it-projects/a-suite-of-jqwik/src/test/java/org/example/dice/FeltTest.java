package org.example.dice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FeltTest {

    @Test
    void holdsSixDice() throws InterruptedException {
        Thread.sleep(2000);
        assertEquals(6, 3 + 3);
    }
}
