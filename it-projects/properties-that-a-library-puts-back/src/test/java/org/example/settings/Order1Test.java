package org.example.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class Order1Test {

    @Test
    void isDelivered() throws Exception {
        Thread.sleep(1000);
        assertEquals(1, 0 + 1);
    }
}
