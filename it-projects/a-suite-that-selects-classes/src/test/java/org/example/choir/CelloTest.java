package org.example.choir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CelloTest {

    @Test
    void sings() throws InterruptedException {
        Thread.sleep(700);
        assertEquals(4, 2 + 2);
    }

    @Test
    void rests() throws InterruptedException {
        Thread.sleep(100);
        assertEquals("rest", "rest".trim());
    }
}
