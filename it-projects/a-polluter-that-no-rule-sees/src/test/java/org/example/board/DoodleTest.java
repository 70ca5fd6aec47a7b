package org.example.board;

import org.junit.jupiter.api.Test;

class DoodleTest {

    @Test
    void somebodyDraws() throws InterruptedException {
        for (int i = 0; i < 12; i++) {
            Thread.sleep(100);
            Chalk.write("doodle " + i);
        }
    }
}
