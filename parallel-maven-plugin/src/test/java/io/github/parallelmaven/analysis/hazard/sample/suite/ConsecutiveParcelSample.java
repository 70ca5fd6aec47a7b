package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.parallelmaven.analysis.hazard.sample.app.Parcel;
import org.junit.jupiter.api.Test;

class ConsecutiveParcelSample {

    private final Parcel first = new Parcel(2);
    private final Parcel second = new Parcel(3);

    @Test
    void getsTheNextNumber() {
        assertEquals(first.number() + 1, second.number()); // HAZARD H09
        assertEquals(1, second.number() - first.number()); // HAZARD H09
        assertThat(second.number()).isEqualTo(first.number() + 1); // HAZARD H09
    }

    @Test
    void keepsItsNumberAndWeight() {
        assertEquals(first.number(), first.number());
        assertEquals(first.weight() + 1, second.weight());
    }
}
