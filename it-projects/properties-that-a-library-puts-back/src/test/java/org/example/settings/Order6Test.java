package org.example.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class Order6Test {

    @Test
    void isDelivered() throws Exception {
        Thread.sleep(1000);
        assertEquals(6, 5 + 1);
    }
}
