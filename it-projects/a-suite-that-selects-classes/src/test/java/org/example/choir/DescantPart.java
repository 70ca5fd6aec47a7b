package org.example.choir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DescantPart {

    @Test
    void sings() throws InterruptedException {
        Score.PAGES.clear();
        Score.PAGES.add("DescantPart");
        Thread.sleep(650);
        assertEquals(1, Score.PAGES.size());
    }

    @Test
    void rests() throws InterruptedException {
        Thread.sleep(100);
        assertEquals("rest", "rest".trim());
    }
}
