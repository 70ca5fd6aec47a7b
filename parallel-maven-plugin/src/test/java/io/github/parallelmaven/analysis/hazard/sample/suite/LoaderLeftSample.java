package io.github.parallelmaven.analysis.hazard.sample.suite;

import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

class LoaderLeftSample {

    private final ClassLoader made = URLClassLoader.newInstance(new URL[0]);

    @Test
    void leavesANewLoaderBehind() {
        Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[0])); // HAZARD H27
    }

    @Test
    void leavesTheLoaderOfAFieldBehind() {
        Thread.currentThread().setContextClassLoader(made); // HAZARD H27
    }

    @Test
    void putsTheOldOneBack() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[0]));
        try {
            Thread.currentThread().getContextClassLoader().getParent();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void setsTheOneThatIsThereAnyhow() {
        Thread.currentThread().setContextClassLoader(LoaderLeftSample.class.getClassLoader());
    }

    @Test
    void setsThatOfAThreadOfItsOwn() {
        Thread own = new Thread(() -> Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[0])));
        own.setContextClassLoader(new URLClassLoader(new URL[0]));
    }
}
