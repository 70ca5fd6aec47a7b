package org.example.board;

import org.junit.jupiter.api.Test;

class MathTest {

    @Test
    void lasts() throws InterruptedException {
        Thread.sleep(1_200);
    }
}
