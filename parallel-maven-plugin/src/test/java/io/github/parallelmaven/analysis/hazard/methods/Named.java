package io.github.parallelmaven.analysis.hazard.methods;

interface Named {

    String NAME = "free".trim();
}
