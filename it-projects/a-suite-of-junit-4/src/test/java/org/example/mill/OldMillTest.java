package org.example.mill;

import junit.framework.TestCase;

public class OldMillTest extends TestCase {

    private String grain;

    @Override
    protected void setUp() {
        grain = "wheat";
    }

    public void testTurns() {
        Waiting.millis(1200);
        assertEquals(5, grain.length());
    }

    public void testStops() {
        assertEquals("wheat", grain);
    }
}
