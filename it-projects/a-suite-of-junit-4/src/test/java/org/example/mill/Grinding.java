package org.example.mill;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public abstract class Grinding {

    abstract int stones();

    @Test
    public void grindsWithAllStones() {
        Waiting.millis(300);
        assertEquals(stones(), stones());
    }
}
