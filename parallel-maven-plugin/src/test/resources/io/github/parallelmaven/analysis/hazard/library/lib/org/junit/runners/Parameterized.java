package org.junit.runners;

public class Parameterized {

    public @interface Parameters {}
}
