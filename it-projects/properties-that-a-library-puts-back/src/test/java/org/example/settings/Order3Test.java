package org.example.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class Order3Test {

    @Test
    void isDelivered() throws Exception {
        Thread.sleep(1000);
        assertEquals(3, 2 + 1);
    }
}
