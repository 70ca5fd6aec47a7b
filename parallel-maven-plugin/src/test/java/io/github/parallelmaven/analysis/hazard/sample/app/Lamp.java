package io.github.parallelmaven.analysis.hazard.sample.app;

/** Constants that can be changed, and are there once in the JVM. */
public enum Lamp {
    HALL,
    CELLAR;

    private boolean lit;

    public void light(boolean isLit) {
        lit = isLit;
    }

    public boolean isLit() {
        return lit;
    }
}
