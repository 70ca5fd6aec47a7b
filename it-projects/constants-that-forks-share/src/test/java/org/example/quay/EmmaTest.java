package org.example.quay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EmmaTest {

    @Test
    void doesItsWork() throws Exception {
        assertEquals("Emma", Quay.log("Emma"));
        Thread.sleep(1000);
    }
}
