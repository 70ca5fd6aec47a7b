package org.example.harbour.docks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.example.harbour.ships.Ship;
import org.junit.jupiter.api.Test;

class SlipTest {

    private final Dock dock = new Dock("Slip");

    @Test
    void receivesAShip() {
        assertEquals("Otter in Slip", dock.receive(new Ship("Otter")));
    }

    @Test
    void receivesAnotherShip() {
        assertEquals("Heron in Slip", dock.receive(new Ship("Heron")));
    }
}
