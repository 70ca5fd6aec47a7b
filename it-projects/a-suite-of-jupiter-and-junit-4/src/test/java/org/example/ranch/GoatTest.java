package org.example.ranch;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class GoatTest {

    @Test
    public void givesMilk() throws InterruptedException {
        Thread.sleep(250);
        assertEquals(6, 3 + 3);
    }

    @Test
    public void eatsGrass() {
        assertEquals("grass", "grass".trim());
    }
}
