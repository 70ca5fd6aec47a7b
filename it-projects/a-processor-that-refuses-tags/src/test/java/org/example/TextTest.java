package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void isTrimmed() {
        assertEquals("a", " a ".trim());
    }
}
