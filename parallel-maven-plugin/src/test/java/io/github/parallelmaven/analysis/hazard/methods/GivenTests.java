package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

class GivenTests {

    @Test
    void isGivenWhatOthersHave(@ExtendWith(Resolving.class) StringBuilder one) {
        one.length();
    }
}
