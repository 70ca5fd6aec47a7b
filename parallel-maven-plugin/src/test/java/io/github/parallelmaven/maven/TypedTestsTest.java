package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTestsTest {

    @Test
    void aNestedClassStandsForItsOutermostOne() {
        assertThat(new TypedTests("org.shop.JupATest$Inner$Deep").ofOutermost())
                .accepts("org.shop.JupATest")
                .rejects("org.shop.OtherTest");
        assertThat(new TypedTests("ATest$Inner#works,BTest").ofOutermost()).accepts("org.shop.ATest", "org.shop.BTest");
    }

    @Test
    void aMethodDoesNotMatter() {
        assertThat(new TypedTests("ATest#works")).accepts("org.shop.ATest").rejects("org.shop.BTest");
    }
}
