package org.example.quay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DoraTest {

    @Test
    void doesItsWork() throws Exception {
        assertEquals("Dora", Quay.log("Dora"));
        Thread.sleep(1000);
    }
}
