package org.example.mill;

import org.junit.Ignore;
import org.junit.Test;

@Ignore
public class ClosedTest {

    @Test
    public void opens() {
        throw new AssertionError("never run");
    }
}
