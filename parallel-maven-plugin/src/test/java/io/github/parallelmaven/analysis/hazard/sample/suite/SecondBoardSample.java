package io.github.parallelmaven.analysis.hazard.sample.suite;

import io.github.parallelmaven.analysis.hazard.sample.app.Board;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecondBoardSample {

    @Test
    void fills() {
        Board.fill(new int[] {1, 2, 3});
        Board.open(5);
        Board.write((byte) 1);
        Board.isOpen();
        Board.length();
    }

    @ParameterizedTest
    @MethodSource("io.github.parallelmaven.analysis.hazard.sample.suite.RowSource#rows()")
    void knows(int row) {
        Board.rows();
    }
}
