package io.github.parallelmaven.analysis.hazard.guarded;

final class Shared {

    static String locked = "";
    static String lockedByMethods = "";
    static String wronglyLocked = "";
    static String partlyLocked = "";

    private Shared() {}

    static final java.util.List<String> provided = new java.util.ArrayList<>();
    static final java.util.List<String> keyed = new java.util.ArrayList<>();
}
