package org.example.harbour.ships;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TrawlerTest {

    @Test
    void hasAName() {
        assertEquals("Trawler", new Ship("Trawler").name());
    }

    @Test
    void arrives() {
        assertEquals("Trawler in Bergen", new Ship("Trawler").sail("Bergen"));
    }

    @Test
    void arrivesElsewhere() {
        assertEquals("Trawler in Cork", new Ship("Trawler").sail("Cork"));
    }
}
