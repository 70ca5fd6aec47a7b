package org.example.tariff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CityRideTest {

    @Test
    void costsWhatItsZoneCosts() throws InterruptedException {
        assertEquals("B", Tariffs.use("B"));
        Thread.sleep(600);
    }

    @Test
    void costsTheSameOnTheWayBack() throws InterruptedException {
        Thread.sleep(600);
        assertEquals("B", Tariffs.use("B"));
    }
}
