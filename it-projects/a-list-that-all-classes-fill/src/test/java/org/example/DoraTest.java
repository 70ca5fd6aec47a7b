package org.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DoraTest {

    @Test
    void isOnTheList() throws InterruptedException {
        Guests.NAMES.add("DoraTest");
        Thread.sleep(400);
        assertTrue(Guests.NAMES.contains("DoraTest"));
    }
}
