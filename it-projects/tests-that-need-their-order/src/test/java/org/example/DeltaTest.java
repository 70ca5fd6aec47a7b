package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DeltaTest {

    @Test
    void isStep4() throws InterruptedException {
        Thread.sleep(100);
        assertEquals("4", Steps.next());
    }
}
