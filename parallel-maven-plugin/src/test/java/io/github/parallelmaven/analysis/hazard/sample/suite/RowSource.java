package io.github.parallelmaven.analysis.hazard.sample.suite;

import io.github.parallelmaven.analysis.hazard.sample.app.Board;
import java.util.stream.IntStream;

/** Gives arguments to test classes that only name it. */
class RowSource {

    private RowSource() {}

    static IntStream rows() {
        Board.setRows(3); // HAZARD H03
        return IntStream.of(1, 2);
    }
}
