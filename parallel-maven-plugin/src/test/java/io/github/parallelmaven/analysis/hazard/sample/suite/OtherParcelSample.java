package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.parallelmaven.analysis.hazard.sample.app.Parcel;
import org.junit.jupiter.api.Test;

class OtherParcelSample {

    @Test
    void onlyWantsANumberThatNobodyElseHas() {
        assertTrue(new Parcel(1).number() > 0);
    }
}
