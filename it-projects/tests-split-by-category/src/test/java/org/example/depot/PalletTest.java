package org.example.depot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PalletTest {

    @Test
    void counts() throws Exception {
        Thread.sleep(1200);
        assertTrue(Thread.currentThread().isAlive());
    }

    @Test
    void weighs() throws Exception {
        Thread.sleep(900);
        assertTrue(Thread.currentThread().isAlive());
    }
}
