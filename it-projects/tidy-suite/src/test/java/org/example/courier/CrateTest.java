package org.example.courier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CrateTest {

    private final Parcel crate = new Parcel("crate", 9000);

    @Test
    void hasAPrice() {
        assertEquals(1000, crate.price());
    }

    @Test
    void knowsItsKind() {
        assertEquals("crate", crate.kind());
    }

    @Test
    void weighsSomething() {
        assertThrows(IllegalArgumentException.class, () -> new Parcel("crate", 0));
    }

    @Test
    void arrives() {
        assertEquals("delivered crate", new Courier().deliver(crate).join());
    }
}
