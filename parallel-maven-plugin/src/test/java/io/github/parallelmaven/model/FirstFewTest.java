package io.github.parallelmaven.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FirstFewTest {

    @Test
    void fewAreAllNamed() {
        assertThat(FirstFew.of(List.of("a", "b"), 2)).isEqualTo("a, b");
        assertThat(FirstFew.of(List.of(), 2)).isEmpty();
    }

    @Test
    void ofManyItIsSaidHowManyMoreThereAre() {
        assertThat(FirstFew.of(List.of("a", "b", "c", "d"), 2)).isEqualTo("a, b and 2 more");
    }
}
