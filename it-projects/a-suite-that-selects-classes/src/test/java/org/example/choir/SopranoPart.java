package org.example.choir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SopranoPart {

    @Test
    void sings() throws InterruptedException {
        Score.PAGES.clear();
        Score.PAGES.add("SopranoPart");
        Thread.sleep(600);
        assertEquals(1, Score.PAGES.size());
    }

    @Test
    void rests() throws InterruptedException {
        Thread.sleep(100);
        assertEquals("rest", "rest".trim());
    }
}
