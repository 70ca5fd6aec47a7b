package org.example.harbour.docks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.example.harbour.ships.Ship;
import org.junit.jupiter.api.Test;

class PierTest {

    private final Dock dock = new Dock("Pier");

    @Test
    void receivesAShip() {
        assertEquals("Otter in Pier", dock.receive(new Ship("Otter")));
    }

    @Test
    void receivesAnotherShip() {
        assertEquals("Heron in Pier", dock.receive(new Ship("Heron")));
    }
}
