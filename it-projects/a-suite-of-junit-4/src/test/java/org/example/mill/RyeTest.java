package org.example.mill;

import static org.junit.Assert.assertEquals;

import org.junit.Ignore;
import org.junit.Test;

public class RyeTest extends Grinding {

    @Override
    int stones() {
        return 3;
    }

    @Test
    public void isWeighed() {
        Waiting.millis(900);
        assertEquals("a", " a ".trim());
    }

    @Test(expected = NumberFormatException.class)
    public void isCounted() {
        Integer.parseInt("many");
    }

    @Ignore("the scales are being repaired")
    @Test
    public void isWeighedTwice() {
        throw new AssertionError("never run");
    }
}
