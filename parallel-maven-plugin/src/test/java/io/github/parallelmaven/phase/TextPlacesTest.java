package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Reactor;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextPlacesTest {

    @Test
    void aWordIsNoPartOfALongerOne() {
        assertThat(TextPlaces.count("int a = 8080, b = 18080, c = 80801; s = \"x:8080/y\"; // port8080", "8080"))
                .isEqualTo(2);
        assertThat(TextPlaces.count("\"target/log.txt\" my-log.txt log.txt2 log.txt.bak", "log.txt"))
                .isEqualTo(2);
    }

    @TempDir
    private Path folder;

    private TextPlaces places(SampleSuite suite) {
        return TextPlaces.of(suite.original, suite.copy, Reactor.of(suite.project()));
    }

    private SampleSuite suite() {
        return new SampleSuite(folder).write("src/test/java/a/Ports.java", "static final int WEB = 8080;");
    }

    @Test
    void whatStandsInOneFileIsFound() {
        SampleSuite suite = suite().write("README.md", "No number here.");

        assertThat(places(suite).only("8080")).contains(suite.original.resolve("src/test/java/a/Ports.java"));
    }

    @Test
    void aFileBesideThePomCounts() {
        assertThat(places(suite().write("compose.yml", "ports: [\"8080:80\"]")).only("8080"))
                .isEmpty();
    }

    @Test
    void aTextTooLongToReadMaySayItToo() {
        assertThat(places(suite().write("src/test/resources/long.json", "1 ".repeat(1 << 19) + "1 "))
                        .only("8080"))
                .isEmpty();
    }

    @Test
    void whatIsNoTextSaysNothing() {
        SampleSuite suite = suite().write("src/test/resources/image.bin", "\0\1".repeat(1 << 20));

        assertThat(places(suite).only("8080")).isPresent();
    }
}
