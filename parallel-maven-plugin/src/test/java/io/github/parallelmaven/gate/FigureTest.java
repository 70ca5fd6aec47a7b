package io.github.parallelmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void aShareBelowItsLimitIsNeverRoundedUpToIt() {
        assertThat(Figure.percent(0.49996, 0.5)).isEqualTo("49.996%");
        assertThat(Figure.percent(0.31, 0.5)).isEqualTo("31.0%");
        assertThat(Figure.percent(0.5, 0.5)).isEqualTo("50.0%");
        assertThat(Figure.percent(0.4999999999999, 0.5)).isNotEqualTo("50.0%").startsWith("49.99");
    }

    @Test
    void aTimeOverItsLimitIsNeverRoundedDownToIt() {
        assertThat(Figure.seconds(5.001, 5)).isEqualTo("5.001s");
        assertThat(Figure.secondsLimit(5)).isEqualTo("5s");
        assertThat(Figure.percentLimit(0.57)).isEqualTo("57%");
    }

    @Test
    void onlyTheFirstTenPlacesAreNamed() {
        List<Integer> eleven = IntStream.rangeClosed(1, 11).boxed().toList();

        assertThat(Places.firstTen(eleven)).hasSize(11).endsWith("10", "and 1 more");
        assertThat(Places.firstTen(eleven.subList(0, 10))).hasSize(10).endsWith("10");
    }
}
