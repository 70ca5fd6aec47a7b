package io.github.parallelmaven.analysis.hazard.methods;

import io.github.parallelmaven.analysis.hazard.methodsapp.Registry;
import org.junit.jupiter.api.Test;

class RegistryTests {

    private static final Registry REGISTRY = new Registry();

    @Test
    void reads() {
        REGISTRY.toString();
    }
}
