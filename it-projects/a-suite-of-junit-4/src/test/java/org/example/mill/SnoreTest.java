package org.example.mill;

import org.junit.Test;
import org.junit.experimental.categories.Category;

@Category(Asleep.class)
public class SnoreTest {

    @Test
    public void isHeard() {
        throw new AssertionError("never run");
    }
}
