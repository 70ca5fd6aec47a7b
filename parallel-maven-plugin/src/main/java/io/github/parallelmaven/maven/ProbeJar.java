package io.github.parallelmaven.maven;

import io.github.parallelmaven.probe.WireFormat;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the probe is on this machine: the artifact that this plugin itself was resolved with. */
final class ProbeJar {

    private ProbeJar() {}

    static Path location() {
        try {
            return Path.of(WireFormat.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the probe's jar has no usable location", e);
        }
    }
}
