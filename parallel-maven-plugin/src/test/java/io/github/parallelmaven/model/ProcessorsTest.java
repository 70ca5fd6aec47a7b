package io.github.parallelmaven.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProcessorsTest {

    @Test
    void whatComputesAloneIsNotSlowedDown() {
        assertThat(new Processors(2, 1.4).slowdown(0.5)).isEqualTo(1);
        assertThat(new Processors(2, 1.4).slowdown(1)).isEqualTo(1);
    }

    @Test
    void idealProcessorsSlowDownOnlyWhereMoreIsWantedThanThereAre() {
        Processors ideal = Processors.ideal(4);

        assertThat(ideal.slowdown(4)).isEqualTo(1);
        assertThat(ideal.slowdown(6)).isEqualTo(1.5);
    }

    @Test
    void twoThreadsOfOneCoreSlowEachOtherDown() {
        Processors threads = new Processors(2, 1.25);

        assertThat(threads.slowdown(2)).isCloseTo(1.6, within(1e-9));
        assertThat(threads.slowdown(1.5)).isCloseTo(1.5 / 1.125, within(1e-9));
        assertThat(threads.slowdown(4)).isCloseTo(3.2, within(1e-9));
    }

    @Test
    void inAnotherNumberTheyAreOfTheSameKind() {
        assertThat(new Processors(2, 1.5).scaledTo(8)).isEqualTo(new Processors(8, 6));
        assertThat(new Processors(8, 2).scaledTo(2)).isEqualTo(new Processors(2, 1));
    }

    @Test
    void togetherTheyDoNoMoreThanTheirNumberAndNoLessThanOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Processors(2, 2.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Processors(2, 0.9));
    }
}
