package org.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PricesTest {

    @Test
    void areOfLetters() {
        Prices prices = String::length;
        assertEquals(3, prices.of("tea"));
    }
}
