package org.example.mill;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import org.junit.Test;
import org.junit.experimental.categories.Category;

@Category(Night.class)
public class OwlTest {

    @Test
    public void hoots() {
        Waiting.millis(800);
        assertEquals(4, "hoot".length());
    }

    @Test
    public void sleeps() {
        Waiting.millis(300);
        assumeTrue("it is night", false);
    }
}
