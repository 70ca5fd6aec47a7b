package org.example.harbour.ships;

/** A ship that takes its time. */
public final class Ship {

    private static final long VOYAGE_MILLIS = 700;

    private final String name;

    public Ship(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** Sails there, and says so on arrival. */
    public String sail(String port) {
        try {
            Thread.sleep(VOYAGE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return name + " in " + port;
    }
}
