package org.example.tariff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SuburbRideTest {

    @Test
    void costsWhatItsZoneCosts() throws InterruptedException {
        assertEquals("C", Tariffs.use("C"));
        Thread.sleep(600);
    }

    @Test
    void costsTheSameOnTheWayBack() throws InterruptedException {
        Thread.sleep(600);
        assertEquals("C", Tariffs.use("C"));
    }
}
