package io.github.parallelmaven.analysis.hazard.sample.suite;

import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoaderPutBackSample {

    private ClassLoader before;

    @BeforeEach
    void set() {
        before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[0]));
    }

    @AfterEach
    void putBack() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void usesIt() {
        Thread.currentThread().getContextClassLoader().getParent();
    }
}
