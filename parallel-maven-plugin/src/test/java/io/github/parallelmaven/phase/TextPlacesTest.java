package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextPlacesTest {

    @Test
    void aWordIsNoPartOfALongerOne() {
        assertThat(TextPlaces.count("int a = 8080, b = 18080, c = 80801; s = \"x:8080/y\"; // port8080", "8080"))
                .isEqualTo(2);
        assertThat(TextPlaces.count("\"target/log.txt\" my-log.txt log.txt2 log.txt.bak", "log.txt"))
                .isEqualTo(2);
    }
}
