package org.example.harbour.docks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.example.harbour.ships.Ship;
import org.junit.jupiter.api.Test;

class LockTest {

    private final Dock dock = new Dock("Lock");

    @Test
    void receivesAShip() {
        assertEquals("Otter in Lock", dock.receive(new Ship("Otter")));
    }

    @Test
    void receivesAnotherShip() {
        assertEquals("Heron in Lock", dock.receive(new Ship("Heron")));
    }
}
