package com.github.stefanbirkner.systemlambda;

import java.util.concurrent.Callable;

public final class SystemLambda {

    public static String tapSystemOutNormalized(Runnable statement) {
        return "";
    }

    public static void muteSystemErr(Runnable statement) {}

    public static void withTextFromSystemIn(String text, Runnable statement) {}

    public static <T> T restoreSystemProperties(Callable<T> statement) {
        return null;
    }
}
