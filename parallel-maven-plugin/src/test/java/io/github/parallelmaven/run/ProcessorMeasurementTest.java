package io.github.parallelmaven.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Processors;
import org.junit.jupiter.api.Test;

class ProcessorMeasurementTest {

    @Test
    void oneProcessorNeedsNoMeasurement() {
        assertThat(ProcessorMeasurement.measure(1)).isEqualTo(Processors.ideal(1));
    }

    @Test
    void severalProcessorsDoAtLeastWhatOneDoesAndAtMostTheirNumber() {
        Processors measured = ProcessorMeasurement.measure(3);

        assertThat(measured.count()).isEqualTo(3);
        assertThat(measured.together()).isBetween(1.0, 3.0);
    }
}
