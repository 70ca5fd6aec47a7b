package io.github.parallelmaven.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void itIsTheValueInTheMiddleHoweverFarOffTheOthersAre() {
        assertThat(Median.of(DoubleStream.of(900, 1, 2))).hasValue(2);
    }

    @Test
    void ofAnEvenNumberItIsTheMeanOfTheTwoInTheMiddle() {
        assertThat(Median.of(DoubleStream.of(4, 1, 900, 2))).hasValue(3);
    }

    @Test
    void nothingHasNone() {
        assertThat(Median.of(DoubleStream.empty())).isEmpty();
    }
}
