package org.example.harbour.docks;

import org.example.harbour.ships.Ship;

/** A dock that one ship comes to. */
public final class Dock {

    private final String port;

    public Dock(String port) {
        this.port = port;
    }

    public String receive(Ship ship) {
        return ship.sail(port);
    }
}
