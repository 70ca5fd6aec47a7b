package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FoxtrotTest {

    @Test
    void isStep6() throws InterruptedException {
        Thread.sleep(100);
        assertEquals("6", Steps.next());
    }
}
