package org.example.yard;

import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class WinchTest {

    @Test
    public void lifts() throws Exception {
        Thread.sleep(900);
        assertTrue(Thread.currentThread().isAlive());
    }

    @Test
    public void lowers() throws Exception {
        Thread.sleep(700);
        assertTrue(Thread.currentThread().isAlive());
    }
}
