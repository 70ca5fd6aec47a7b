package org.example.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sets what the other classes read, and leaves it set. */
class GreenTest {

    @BeforeEach
    void colour() {
        System.setProperty("shop.colour", "green");
    }

    @Test
    void shopsHaveTheColourThatIsSet() throws Exception {
        Thread.sleep(900);
        assertEquals("green", new Shop().colour());
    }
}
