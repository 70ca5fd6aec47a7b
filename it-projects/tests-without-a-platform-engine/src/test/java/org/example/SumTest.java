package org.example;

import junit.framework.TestCase;

public class SumTest extends TestCase {

    public void testIsRight() {
        assertEquals(4, 2 + 2);
    }
}
