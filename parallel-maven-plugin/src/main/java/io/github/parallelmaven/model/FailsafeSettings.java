package io.github.parallelmaven.model;

/**
 * What one execution of Failsafe was told about its test JVMs, as its parameters say it.
 *
 * @param forkCount such as {@code 1} or {@code 2C}
 * @param reuseForks whether a JVM runs one class after another
 */
public record FailsafeSettings(String forkCount, String reuseForks) {

    /** Where no run told it. */
    public static FailsafeSettings unknown() {
        return new FailsafeSettings("", "");
    }

    public boolean isKnown() {
        return !equals(unknown());
    }

    /** Whether all classes run in one JVM, one after another as far as forks are concerned. */
    public boolean isOneFork() {
        return forkCount.equals("1") && reuseForks.equals("true");
    }

    @Override
    public String toString() {
        return isKnown() ? "forkCount=" + forkCount + ", reuseForks=" + reuseForks : "nothing that we know of";
    }
}
