package org.example;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class TextTest {

    @Test
    public void isRight() {
        assertEquals("a", " a ".trim());
    }
}
