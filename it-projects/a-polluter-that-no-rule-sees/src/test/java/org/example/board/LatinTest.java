package org.example.board;

import org.junit.jupiter.api.Test;

class LatinTest {

    @Test
    void lasts() throws InterruptedException {
        Thread.sleep(1_200);
    }
}
