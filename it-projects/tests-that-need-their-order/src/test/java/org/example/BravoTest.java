package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BravoTest {

    @Test
    void isStep2() throws InterruptedException {
        Thread.sleep(100);
        assertEquals("2", Steps.next());
    }
}
