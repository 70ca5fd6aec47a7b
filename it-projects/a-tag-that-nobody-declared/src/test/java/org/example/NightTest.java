package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("nightly")
class NightTest {

    @Test
    void isDark() {
        assertEquals(2, 1 + 1);
    }
}
