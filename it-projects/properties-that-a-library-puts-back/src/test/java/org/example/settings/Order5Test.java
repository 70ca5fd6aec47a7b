package org.example.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class Order5Test {

    @Test
    void isDelivered() throws Exception {
        Thread.sleep(1000);
        assertEquals(5, 4 + 1);
    }
}
