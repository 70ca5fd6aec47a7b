package org.example.museum;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BronzeTest {

    @Test
    void isDustedSlowly() throws InterruptedException {
        Thread.sleep(2_500);
        assertTrue(true);
    }

    @Test
    void isNamedAfterItsMaterial() {
        assertTrue(getClass().getSimpleName().startsWith("Bronze"));
    }
}
