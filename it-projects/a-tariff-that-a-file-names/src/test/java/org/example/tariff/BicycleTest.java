package org.example.tariff;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BicycleTest {

    @Test
    void costsNothingInTheMorning() throws InterruptedException {
        Thread.sleep(600);
        assertTrue("free".startsWith("f"));
    }

    @Test
    void costsNothingInTheEvening() throws InterruptedException {
        Thread.sleep(600);
        assertTrue("free".endsWith("e"));
    }
}
