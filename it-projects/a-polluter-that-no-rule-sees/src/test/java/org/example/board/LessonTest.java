package org.example.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LessonTest {

    @Test
    void whatIsWrittenStaysForTheLesson() throws InterruptedException {
        Chalk.write("lesson");
        Thread.sleep(1_200);
        assertEquals("lesson", Chalk.read());
    }
}
