package org.example.board;

/** What two test classes write on; its name stands in no code, only in a file. */
public final class Board {

    public static String text = "";

    private Board() {}
}
