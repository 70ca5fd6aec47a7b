package io.github.parallelmaven.analysis.hazard.sample.suite;

import java.io.File;
import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

class LoadingSample {

    @Test
    void loadsWhatOthersCompile() throws IOException {
        URL url = new File("target/compiled/b").toURI().toURL();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {url})) {
            loader.getURLs();
        }
    }

    @Test
    void changesClassesOfAll() {
        transform(null, new ClassFileTransformer() {});
    }

    private static void transform(Instrumentation agent, ClassFileTransformer transformer) {
        agent.addTransformer(transformer); // HAZARD H28
        agent.getAllLoadedClasses();
    }
}
