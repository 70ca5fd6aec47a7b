package org.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CarTest {

    @Test
    void crossesTheBridge() throws InterruptedException {
        Bridges.call("enter");
        Thread.sleep(500);
        assertTrue(Bridges.call("leave"));
    }
}
