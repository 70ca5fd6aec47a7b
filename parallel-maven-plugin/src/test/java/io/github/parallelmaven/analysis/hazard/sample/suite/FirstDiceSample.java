package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.parallelmaven.analysis.hazard.sample.app.Dice;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirstDiceSample {

    static final Random COUNTED = new Random(3);

    @Test
    void expectsWhatComesNext() {
        assertEquals(1, Dice.loaded()); // HAZARD H30
        int first = COUNTED.nextInt(); // HAZARD H30
        assertThat(first).isEqualTo(-1155099828);
    }

    @Test
    void takesWhateverComes() {
        assertTrue(Dice.blind() < 7);
        assertTrue(Dice.fair() < 7);
        assertEquals(Integer.toString(Dice.blind()).length(), 1);
    }

    @Test
    void drawsFromItsOwn() {
        Random own = new Random(42);
        assertEquals(0, own.nextInt(1));
    }
}
