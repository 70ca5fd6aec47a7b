package org.example.courier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PalletTest {

    private final Parcel pallet = new Parcel("pallet", 80000);

    @Test
    void hasAPrice() {
        assertEquals(8100, pallet.price());
    }

    @Test
    void knowsItsKind() {
        assertEquals("pallet", pallet.kind());
    }

    @Test
    void weighsSomething() {
        assertThrows(IllegalArgumentException.class, () -> new Parcel("pallet", 0));
    }

    @Test
    void arrives() {
        assertEquals("delivered pallet", new Courier().deliver(pallet).join());
    }
}
