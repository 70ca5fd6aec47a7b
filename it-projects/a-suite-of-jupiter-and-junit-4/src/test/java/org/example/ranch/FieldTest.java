package org.example.ranch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTest {

    @Test
    void isQuietAtNight() throws InterruptedException {
        Thread.sleep(700);
        assertEquals(4, 2 + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hay", "oats"})
    void isFullOf(String what) throws InterruptedException {
        Thread.sleep(150);
        assertEquals(what, what.trim());
    }
}
