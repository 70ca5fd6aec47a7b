package io.github.parallelmaven.analysis.hazard.guarded;

final class Kept {

    static final String COLOUR = System.getProperty("guarded.kept");

    private Kept() {}
}
