package io.github.parallelmaven.analysis.hazard.sample.app;

/** Where to listen. */
public interface Address {

    int port();
}
