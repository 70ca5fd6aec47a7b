package io.github.parallelmaven.analysis.hazard.methods;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing in the type of the parameter tells that Jupiter does not give it. */
class ExtendedParameterTests {

    @Test
    void isGivenWhatOthersHave(@ExtendWith(Resolving.class) Path one) {}
}
