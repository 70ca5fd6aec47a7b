package org.openjdk.jmh.runner;

public class Runner {

    public Runner(Object options) {}
}
