package io.github.parallelmaven.analysis.hazard.methodsapp;

/** Has nothing to change; what extends it may. */
public class Step {

    public int of(int value) {
        return value + 1;
    }

    /** Nothing extends it. */
    public static final class Fixed extends Step {}
}
