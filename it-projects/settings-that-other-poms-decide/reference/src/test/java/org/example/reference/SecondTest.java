package org.example.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SecondTest {

    @Test
    void waits() throws InterruptedException {
        Thread.sleep(1_000);
        assertEquals(2, 1 + 1);
    }
}
