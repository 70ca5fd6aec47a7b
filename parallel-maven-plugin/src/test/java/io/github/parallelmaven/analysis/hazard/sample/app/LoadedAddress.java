package io.github.parallelmaven.analysis.hazard.sample.app;

/** Made by a ServiceLoader: no code creates one. */
public class LoadedAddress implements Address {

    @Override
    public int port() {
        return 18_083;
    }
}
