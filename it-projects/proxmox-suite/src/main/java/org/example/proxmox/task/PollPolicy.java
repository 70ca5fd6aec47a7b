package org.example.proxmox.task;

import java.time.Duration;

/**
 * How to wait for a task.
 *
 * @param interval first pause between two questions
 * @param factor by which the pause grows after each question, at least 1
 * @param longest pause that is never exceeded
 * @param retries how many transient errors in a row are forgiven
 * @param limit after which the wait is given up
 */
public record PollPolicy(Duration interval, double factor, Duration longest, int retries, Duration limit) {

    public PollPolicy {
        if (interval.isNegative() || interval.isZero() || factor < 1 || retries < 0) {
            throw new IllegalArgumentException("interval > 0, factor >= 1 and retries >= 0 are needed");
        }
    }

    /** Steady questions, for nodes nearby. */
    public static PollPolicy every(Duration interval) {
        return new PollPolicy(interval, 1, interval, 3, Duration.ofSeconds(30));
    }

    public PollPolicy withBackOff(double newFactor, Duration newLongest) {
        return new PollPolicy(interval, newFactor, newLongest, retries, limit);
    }

    public PollPolicy withRetries(int newRetries) {
        return new PollPolicy(interval, factor, longest, newRetries, limit);
    }

    public PollPolicy withLimit(Duration newLimit) {
        return new PollPolicy(interval, factor, longest, retries, newLimit);
    }

    /** The pause that follows {@code pause}. */
    public Duration next(Duration pause) {
        Duration grown = Duration.ofNanos((long) (pause.toNanos() * factor));
        return grown.compareTo(longest) > 0 ? longest : grown;
    }
}
