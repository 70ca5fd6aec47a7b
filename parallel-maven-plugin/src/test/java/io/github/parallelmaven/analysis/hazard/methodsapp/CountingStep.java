package io.github.parallelmaven.analysis.hazard.methodsapp;

public final class CountingStep extends Step {

    private int steps;

    @Override
    public int of(int value) {
        return value + steps++;
    }
}
