package org.example.ferry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CabinTest {

    @Test
    void carriesCars() throws InterruptedException {
        Thread.sleep(1000);
        assertEquals(4, 2 + 2);
    }
}
