package org.example.quay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FriedaTest {

    @Test
    void doesItsWork() throws Exception {
        assertEquals("Frieda", Quay.log("Frieda"));
        Thread.sleep(1000);
    }
}
