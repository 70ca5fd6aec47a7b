package org.example;

import junit.framework.TestCase;

public class TextTest extends TestCase {

    public void testIsRight() {
        assertEquals("a", " a ".trim());
    }
}
