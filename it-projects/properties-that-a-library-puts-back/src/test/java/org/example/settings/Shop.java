package org.example.settings;

/** Reads its colour whenever it is asked. */
final class Shop {

    String colour() {
        return System.getProperty("shop.colour", "grey");
    }
}
