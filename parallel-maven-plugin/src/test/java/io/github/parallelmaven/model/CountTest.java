package io.github.parallelmaven.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountTest {

    @Test
    void oneIsNoPlural() {
        assertThat(Count.of(1, "test class")).isEqualTo("1 test class");
        assertThat(Count.of(0, "test")).isEqualTo("0 tests");
    }

    @Test
    void aNounThatHissesGetsAnotherSyllable() {
        assertThat(Count.of(2, "test class")).isEqualTo("2 test classes");
    }
}
