package org.example.mill;

import static org.junit.Assert.assertEquals;

import org.junit.Test;
import org.junit.experimental.runners.Enclosed;
import org.junit.runner.RunWith;

@RunWith(Enclosed.class)
public class YardTest {

    public static class Cart {

        @Test
        public void isLoaded() {
            Waiting.millis(700);
            assertEquals(2, 1 + 1);
        }
    }

    public static class Gate {

        @Test
        public void isShut() {
            Waiting.millis(500);
            assertEquals(4, 2 * 2);
        }
    }
}
