package org.example.yard.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BoardTest {

    @Test
    void isSawn() throws InterruptedException {
        assertEquals(new Plank(80), Saw.saw(new Plank(100), 20));
    }

    @Test
    void isSawnAgain() throws InterruptedException {
        assertEquals(new Plank(60), Saw.saw(Saw.saw(new Plank(100), 20), 20));
    }
}
