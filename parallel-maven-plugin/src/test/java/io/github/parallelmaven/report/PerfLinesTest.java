package io.github.parallelmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PerfLinesTest {

    @Test
    void whatWasPaidIsSaidWhereAGateOfAnEarlierPhaseEndedTheGoal() {
        assertThat(PerfLines.of(Reports.stoppedAfterPhaseTwo()))
                .containsExactly("", "Cost: 1.5 times one sequential run, in all runs made");
    }

    @Test
    void whereNothingWasRunNothingIsSaidOfCosts() {
        assertThat(PerfLines.of(Reports.stoppedAfterPhaseOne())).isEmpty();
    }
}
