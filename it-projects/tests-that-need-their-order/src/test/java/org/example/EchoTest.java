package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EchoTest {

    @Test
    void isStep5() throws InterruptedException {
        Thread.sleep(100);
        assertEquals("5", Steps.next());
    }
}
