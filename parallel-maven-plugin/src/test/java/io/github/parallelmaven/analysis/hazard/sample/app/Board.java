package io.github.parallelmaven.analysis.hazard.sample.app;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Date;

/** Code under test that keeps mutable objects of the JDK which are no containers. */
public final class Board {

    private static final int[] CELLS = new int[3];
    private static final Date OPENED = new Date(0);
    private static final ByteBuffer LINE = ByteBuffer.allocate(8);
    private static final ByteBuffer EMPTY = ByteBuffer.allocate(0);
    private static int rows;

    private Board() {}

    public static void fill(int[] cells) {
        System.arraycopy(cells, 0, CELLS, 0, CELLS.length); // HAZARD H02
    }

    public static int[] cells() {
        int[] copy = new int[CELLS.length];
        System.arraycopy(CELLS, 0, copy, 0, CELLS.length);
        return copy;
    }

    public static void open(long millis) {
        OPENED.setTime(millis); // HAZARD H02
    }

    public static boolean isOpen() {
        return OPENED.before(new Date()) && Arrays.stream(cells()).sum() > 0;
    }

    public static void write(byte value) {
        LINE.put(value); // HAZARD H02
    }

    public static int length() {
        return EMPTY.duplicate().flip().limit() + LINE.capacity();
    }

    public static void setRows(int rows) {
        Board.rows = rows;
    }

    public static int rows() {
        return rows;
    }
}
