package io.github.parallelmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrapTest {

    @Test
    void aTextThatFitsStaysWhole() {
        assertThat(Wrap.crop("208 tests", 9)).isEqualTo("208 tests");
    }

    @Test
    void aCroppedTextEndsBehindAWholeWord() {
        assertThat(Wrap.crop("208 tests in 19 classes", 13)).isEqualTo("208 tests...");
        assertThat(Wrap.crop("208 tests in 19 classes", 12)).isEqualTo("208 tests...");
        assertThat(Wrap.crop("208 tests in 19 classes", 11)).isEqualTo("208...");
        assertThat(Wrap.crop("208 tests, 19 classes", 15)).isEqualTo("208 tests...");
    }

    @Test
    void aWordThatIsTooLongIsCut() {
        assertThat(Wrap.crop("org.example.ThatIsLongTest", 12)).isEqualTo("org.examp...");
    }

    @Test
    void aWordThatIsWiderThanTheTerminalIsALineOfItsOwn() {
        assertThat(Wrap.behind("next: ", "call `mvn -pl ships,docks apply` and look", 20))
                .containsExactly("next: call", "      `mvn -pl ships,docks apply`", "      and look");
    }
}
