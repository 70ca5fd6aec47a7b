package io.github.parallelmaven.probe.agent;

import org.jspecify.annotations.Nullable;

/** How one test class uses one resource. */
final class Touch {

    private boolean written;
    private boolean many;
    private String value = "";
    private @Nullable Place place;

    /** Remembers a write of a value that cannot be compared, or of many. */
    void write() {
        write("");
    }

    /**
     * Remembers a write.
     *
     * @param digest of the value, or empty where it cannot be compared
     */
    synchronized void write(String digest) {
        if (written && !value.equals(digest) || digest.isEmpty()) {
            many = true;
        }
        written = true;
        value = digest;
    }

    /** Whether another write can tell nothing new. */
    synchronized boolean isSettled() {
        return many;
    }

    synchronized boolean isWritten() {
        return written;
    }

    /** The digest of the one value that was written, or empty. */
    synchronized String value() {
        return many ? "" : value;
    }

    /** Where this class first wrote it. */
    synchronized @Nullable Place place() {
        return place;
    }

    synchronized void at(Place where) {
        if (place == null) {
            place = where;
        }
    }
}
