package org.example.yard;

import static org.junit.Assert.assertTrue;

import org.junit.Test;

/** Lies in the one dock, which nothing in this class tells. */
public class HullTest {

    @Test
    public void liesInTheDock() throws Exception {
        try (Dock dock = Dock.enter()) {
            Thread.sleep(600);
            assertTrue(dock.isOurs());
        }
    }
}
