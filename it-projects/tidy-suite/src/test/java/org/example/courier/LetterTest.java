package org.example.courier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LetterTest {

    private final Parcel letter = new Parcel("letter", 20);

    @Test
    void hasAPrice() {
        assertEquals(102, letter.price());
    }

    @Test
    void knowsItsKind() {
        assertEquals("letter", letter.kind());
    }

    @Test
    void weighsSomething() {
        assertThrows(IllegalArgumentException.class, () -> new Parcel("letter", 0));
    }

    @Test
    void arrives() {
        assertEquals("delivered letter", new Courier().deliver(letter).join());
    }
}
