package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CharlieTest {

    @Test
    void isStep3() throws InterruptedException {
        Thread.sleep(100);
        assertEquals("3", Steps.next());
    }
}
