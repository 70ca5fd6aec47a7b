package org.example.mill;

import static org.junit.Assert.assertTrue;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class SieveTest {

    @Parameterized.Parameters(name = "{0} mm")
    public static Object[] widths() {
        return new Object[] {1, 2, 3};
    }

    @Parameterized.Parameter
    public int width;

    @Test
    public void lets() {
        Waiting.millis(400);
        assertTrue(width > 0);
    }

    @Test
    public void holds() {
        assertTrue(width < 4);
    }
}
