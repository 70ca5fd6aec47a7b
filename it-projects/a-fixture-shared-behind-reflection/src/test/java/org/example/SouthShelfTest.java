package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SouthShelfTest {

    private final List<String> shelf = Depots.open("Depot");

    @Test
    void keepsItsGoodsInTheMorning() throws InterruptedException {
        Depots.put(shelf, "SouthShelfTest in the morning");
        Thread.sleep(400);
        assertEquals(0, Depots.count(shelf, "nothing"));
    }

    @Test
    void keepsItsGoodsInTheEvening() throws InterruptedException {
        Depots.put(shelf, "SouthShelfTest in the evening");
        Thread.sleep(400);
        assertEquals(0, Depots.count(shelf, "nothing"));
    }
}
