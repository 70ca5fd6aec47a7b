package org.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(Shop.class)
class LunchContextTest {

    @Autowired
    private Till till;

    @Test
    void addsUp() throws InterruptedException {
        Thread.sleep(2000);
        assertEquals(7, till.total(List.of("tea", "milk")));
    }

    @Test
    void sellsNothing() {
        assertEquals(0, till.total(List.of()));
    }
}
