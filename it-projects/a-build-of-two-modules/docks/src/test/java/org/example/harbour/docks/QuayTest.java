package org.example.harbour.docks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.example.harbour.ships.Ship;
import org.junit.jupiter.api.Test;

class QuayTest {

    private final Dock dock = new Dock("Quay");

    @Test
    void receivesAShip() {
        assertEquals("Otter in Quay", dock.receive(new Ship("Otter")));
    }

    @Test
    void receivesAnotherShip() {
        assertEquals("Heron in Quay", dock.receive(new Ship("Heron")));
    }
}
