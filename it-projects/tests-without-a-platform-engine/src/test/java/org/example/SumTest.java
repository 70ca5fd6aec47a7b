package org.example;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class SumTest {

    @Test
    public void isRight() {
        assertEquals(4, 2 + 2);
    }
}
