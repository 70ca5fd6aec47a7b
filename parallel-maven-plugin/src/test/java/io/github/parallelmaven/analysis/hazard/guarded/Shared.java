package io.github.parallelmaven.analysis.hazard.guarded;

final class Shared {

    static String locked = "";
    static String lockedByMethods = "";
    static String wronglyLocked = "";
    static String partlyLocked = "";
    static String aloneOnce = "";
    static String aloneByInheritance = "";
    static String aloneButOne = "";
    static String aloneButTwo = "";
    static String aloneOrKeyed = "";

    private Shared() {}

    static final java.util.List<String> provided = new java.util.ArrayList<>();
    static final java.util.List<String> keyed = new java.util.ArrayList<>();
}
