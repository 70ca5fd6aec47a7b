package org.example.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class Order4Test {

    @Test
    void isDelivered() throws Exception {
        Thread.sleep(1000);
        assertEquals(4, 3 + 1);
    }
}
