package org.example.harbour.ships;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class YachtTest {

    @Test
    void hasAName() {
        assertEquals("Yacht", new Ship("Yacht").name());
    }

    @Test
    void arrives() {
        assertEquals("Yacht in Bergen", new Ship("Yacht").sail("Bergen"));
    }

    @Test
    void arrivesElsewhere() {
        assertEquals("Yacht in Cork", new Ship("Yacht").sail("Cork"));
    }
}
