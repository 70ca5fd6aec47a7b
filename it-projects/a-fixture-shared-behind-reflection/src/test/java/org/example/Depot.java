package org.example;

import java.util.ArrayList;
import java.util.List;

/** One object for the whole JVM, which no bytecode of a test names. */
public final class Depot {

    public static final List<String> SHELF = new ArrayList<>();

    private Depot() {}
}
