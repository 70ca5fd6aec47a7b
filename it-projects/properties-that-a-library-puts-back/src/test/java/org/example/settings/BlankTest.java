package org.example.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Passes only where no class has left a colour. */
class BlankTest {

    @Test
    void shopsAreGreyWhereNothingIsSet() throws Exception {
        Thread.sleep(900);
        assertEquals("grey", new Shop().colour());
    }
}
