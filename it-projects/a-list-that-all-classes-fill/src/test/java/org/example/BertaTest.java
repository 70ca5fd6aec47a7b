package org.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BertaTest {

    @Test
    void isOnTheList() throws InterruptedException {
        Guests.NAMES.add("BertaTest");
        Thread.sleep(400);
        assertTrue(Guests.NAMES.contains("BertaTest"));
    }
}
