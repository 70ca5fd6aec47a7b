package org.example.yard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.example.yard.base.Plank;
import org.example.yard.base.Saw;
import org.junit.jupiter.api.Test;

class LathOrderTest {

    @Test
    void isSawn() throws InterruptedException {
        assertEquals(new Plank(80), Saw.saw(new Plank(100), 20));
    }

    @Test
    void isSawnAgain() throws InterruptedException {
        assertEquals(new Plank(60), Saw.saw(Saw.saw(new Plank(100), 20), 20));
    }
}
