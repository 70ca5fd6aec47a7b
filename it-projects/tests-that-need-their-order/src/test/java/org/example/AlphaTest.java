package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AlphaTest {

    @Test
    void isStep1() throws InterruptedException {
        Thread.sleep(100);
        assertEquals("1", Steps.next());
    }
}
