package org.example.courier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BoxTest {

    private final Parcel box = new Parcel("box", 500);

    @Test
    void hasAPrice() {
        assertEquals(150, box.price());
    }

    @Test
    void knowsItsKind() {
        assertEquals("box", box.kind());
    }

    @Test
    void weighsSomething() {
        assertThrows(IllegalArgumentException.class, () -> new Parcel("box", 0));
    }

    @Test
    void arrives() {
        assertEquals("delivered box", new Courier().deliver(box).join());
    }
}
