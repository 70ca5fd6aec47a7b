package io.github.parallelmaven.analysis.hazard.sample.suite;

import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

class LoaderScopeSample {

    @Test
    void closesWhatSetsIt() {
        try (LoaderScope scope = new LoaderScope()) {
            scope.enter(new URLClassLoader(new URL[0]));
            scope.enterAnother();
        }
    }

    private static final class LoaderScope implements AutoCloseable {

        private final ClassLoader before = Thread.currentThread().getContextClassLoader();

        void enter(ClassLoader loader) {
            Thread.currentThread().setContextClassLoader(loader);
        }

        void enterAnother() {
            Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[0]));
        }

        @Override
        public void close() {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
