package org.example;

import static org.mockito.Mockito.mock;

import java.util.List;

/** One object for the whole JVM, which no bytecode of a test names. */
public final class Depot {

    public static final List<String> SHELF = mock();

    private Depot() {}
}
