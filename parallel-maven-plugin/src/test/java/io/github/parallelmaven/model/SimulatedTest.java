package io.github.parallelmaven.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatedTest {

    private static Prediction prediction(double expected, double measured) {
        return new Prediction(3, RunConfiguration.forks(2), expected, measured);
    }

    private static Simulated of(Prediction... predictions) {
        return new Simulated(List.of(), List.of(predictions), List.of());
    }

    @Test
    void anErrorIsAShareOfWhatWasMeasured() {
        assertThat(prediction(12, 10).error()).isCloseTo(0.2, within(1e-9));
        assertThat(prediction(9, 10).error()).isCloseTo(-0.1, within(1e-9));
        assertThatThrownBy(() -> prediction(9, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theMedianIsOfHowFarOffWhicheverWay() {
        assertThat(of(prediction(12, 10), prediction(9, 10), prediction(10, 10)).medianError())
                .hasValueCloseTo(0.1, within(1e-9));
        assertThat(of(prediction(12, 10), prediction(9, 10)).medianError()).hasValueCloseTo(0.15, within(1e-9));
        assertThat(of().medianError()).isEmpty();
    }
}
