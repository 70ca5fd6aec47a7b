package io.github.parallelmaven.analysis.hazard.sample.app;

/** A value with a constant for the special case, and a note of when it was last looked at. */
public final class Deadline {

    public static final Deadline NEVER = new Deadline(Long.MAX_VALUE);

    private final long millis;
    private long lastCheck;
    private boolean frozen;

    private Deadline(long millis) {
        this.millis = millis;
    }

    public static Deadline at(long millis) {
        return millis == Long.MAX_VALUE ? NEVER : new Deadline(millis);
    }

    public boolean isExpired() {
        lastCheck = System.currentTimeMillis();
        return lastCheck > millis;
    }

    public Deadline freeze() {
        frozen = true;
        return this;
    }

    public boolean isFrozen() {
        return frozen;
    }
}
