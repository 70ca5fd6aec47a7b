package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputSource;
import org.junit.jupiter.api.Test;

class PomFileTest {

    private static InputLocation in(String file) {
        InputSource source = new InputSource();
        source.setLocation(file);
        return new InputLocation(3, 5, source);
    }

    @Test
    void aLocationIsInAFileOrAtItsAddress() {
        assertThat(PomFile.of(in("/home/some one/pom.xml"))).contains(Path.of("/home/some one/pom.xml"));
        assertThat(PomFile.of(in("file:/home/some%20one/pom.xml"))).contains(Path.of("/home/some one/pom.xml"));
        assertThat(PomFile.of(in("file:///home/one/pom.xml"))).contains(Path.of("/home/one/pom.xml"));
    }

    @Test
    void mavensOwnPomsAreNoFiles() {
        assertThat(PomFile.of(in(""))).isEmpty();
        assertThat(PomFile.of(new InputLocation(3, 5))).isEmpty();
    }
}
