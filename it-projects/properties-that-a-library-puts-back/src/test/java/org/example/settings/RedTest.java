package org.example.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sets what the other classes read, and leaves it set. */
class RedTest {

    @BeforeEach
    void colour() {
        System.setProperty("shop.colour", "red");
    }

    @Test
    void shopsHaveTheColourThatIsSet() throws Exception {
        Thread.sleep(900);
        assertEquals("red", new Shop().colour());
    }
}
