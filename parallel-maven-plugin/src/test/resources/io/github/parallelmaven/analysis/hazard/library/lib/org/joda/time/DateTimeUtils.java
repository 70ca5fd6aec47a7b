package org.joda.time;

public class DateTimeUtils {

    public static long currentTimeMillis() {
        return 0;
    }

    public static void setCurrentMillisFixed(long millis) {}

    public static void setCurrentMillisSystem() {}
}
