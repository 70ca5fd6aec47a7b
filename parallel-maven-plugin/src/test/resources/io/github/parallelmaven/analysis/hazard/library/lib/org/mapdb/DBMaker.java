package org.mapdb;

public final class DBMaker {

    public static Object fileDB(String file) {
        return "";
    }

    public static Object memoryDB() {
        return "";
    }
}
