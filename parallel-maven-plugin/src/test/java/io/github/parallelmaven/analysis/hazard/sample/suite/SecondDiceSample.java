package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.parallelmaven.analysis.hazard.sample.app.Dice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecondDiceSample {

    @Test
    void takesWhatTheOtherExpects() {
        assertTrue(Dice.loaded() < 7); // HAZARD H30
        List<String> names = new ArrayList<>(List.of("a", "b"));
        Collections.shuffle(names, FirstDiceSample.COUNTED); // HAZARD H30
    }

    @Test
    void takesWhateverComes() {
        assertTrue(Dice.blind() < 7);
        assertTrue(Dice.fair() < 7);
    }
}
