package org.example.yard;

import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class TackleTest {

    @Test
    public void lifts() throws Exception {
        Thread.sleep(1400);
        assertTrue(Thread.currentThread().isAlive());
    }

    @Test
    public void lowers() throws Exception {
        Thread.sleep(1200);
        assertTrue(Thread.currentThread().isAlive());
    }
}
