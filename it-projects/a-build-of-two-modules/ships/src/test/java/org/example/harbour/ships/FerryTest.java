package org.example.harbour.ships;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FerryTest {

    @Test
    void hasAName() {
        assertEquals("Ferry", new Ship("Ferry").name());
    }

    @Test
    void arrives() {
        assertEquals("Ferry in Bergen", new Ship("Ferry").sail("Bergen"));
    }

    @Test
    void arrivesElsewhere() {
        assertEquals("Ferry in Cork", new Ship("Ferry").sail("Cork"));
    }
}
