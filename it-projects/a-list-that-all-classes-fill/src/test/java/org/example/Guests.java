package org.example;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The list of the house. */
final class Guests {

    static final List<String> NAMES = new CopyOnWriteArrayList<>();

    private Guests() {}
}
