package io.github.parallelmaven.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A goal that runs beside the test. */
record StartedGoal(Process process, Path log) {

    /** Far longer than any slow machine needs. */
    private static final Duration STUCK = Duration.ofMinutes(5);

    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Waits until the goal has printed this. */
    void untilItSays(String text) {
        long end = System.nanoTime() + STUCK.toNanos();
        while (!said(text)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("the goal never said \"" + text + "\"; see " + log);
            }
            pause();
        }
    }

    /** As Ctrl-C does: waits until it has ended. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }

    boolean said(String text) {
        return output().contains(text);
    }

    /** As {@code kill -9} does: it has no time to tidy up. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private String output() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
