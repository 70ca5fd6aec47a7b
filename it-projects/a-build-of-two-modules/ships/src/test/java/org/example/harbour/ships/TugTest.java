package org.example.harbour.ships;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TugTest {

    @Test
    void hasAName() {
        assertEquals("Tug", new Ship("Tug").name());
    }

    @Test
    void arrives() {
        assertEquals("Tug in Bergen", new Ship("Tug").sail("Bergen"));
    }

    @Test
    void arrivesElsewhere() {
        assertEquals("Tug in Cork", new Ship("Tug").sail("Cork"));
    }
}
