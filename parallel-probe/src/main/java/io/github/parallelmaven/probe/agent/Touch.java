package io.github.parallelmaven.probe.agent;

/** How one test class uses one resource. */
final class Touch {

    private boolean written;
    private boolean given;
    private boolean many;
    private String value = "";
    private String path = "";

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
        give(digest);
        written = true;
    }

    /** Remembers a first value that counts as no write. */
    synchronized void fill(String digest) {
        give(digest);
    }

    private void give(String digest) {
        many |= given && !value.equals(digest) || digest.isEmpty();
        given = true;
        value = digest;
    }

    /** Whether another write can tell nothing new. */
    synchronized boolean isSettled() {
        return written && many;
    }

    synchronized boolean isWritten() {
        return written;
    }

    /** The digest of the one value that was written, or empty. */
    synchronized String value() {
        return many ? "" : value;
    }

    /** How this class got there when it first wrote; empty before. */
    synchronized String path() {
        return path;
    }

    synchronized void by(String firstPath) {
        if (path.isEmpty()) {
            path = firstPath;
        }
    }
}
