package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.FirstFew;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.phase.Console;
import io.github.parallelmaven.run.ProbeReader;
import io.github.parallelmaven.run.Recorded;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Tells from time to time what a long run is doing, so that a test that hangs is seen and named while it hangs, and not
 * only when somebody ends it.
 */
final class RunWatch implements AutoCloseable {

    /** The first word comes late enough that most runs stay silent. */
    static final Duration PAUSE = Duration.ofSeconds(60);

    private static final int MOST_NAMES = 4;

    private final Path events;
    private final Console console;
    private final Duration pause;
    private final String advice;
    private final Thread thread = new Thread(this::watch, "parallel-run-watch");

    private RunWatch(Path events, Console console, Duration pause, String advice) {
        this.events = events;
        this.console = console;
        this.pause = pause;
        this.advice = advice;
    }

    /**
     * Watches a run until it is closed.
     *
     * @param events where the run's events are written
     * @param pause between two words
     * @param advice what ends each of them; may be empty
     */
    static RunWatch start(Path events, Console console, Duration pause, String advice) {
        RunWatch watch = new RunWatch(events, console, pause, advice);
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        long start = System.nanoTime();
        try {
            while (true) {
                Thread.sleep(pause.toMillis());
                console.say("  still running after "
                        + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s: " + progress() + advice);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String progress() {
        try {
            Recorded recorded = ProbeReader.read(events);
            List<String> running = recorded.forks().stream()
                    .flatMap(fork -> fork.runningTests().stream())
                    .map(TestId::label)
                    .toList();
            return Count.of(recorded.tests().size(), "test") + " ended"
                    + (running.isEmpty() ? "" : ", running " + FirstFew.of(running, MOST_NAMES));
        } catch (IOException e) {
            // The run itself goes on, and is read again when it has ended.
            return "its records cannot be read now (" + e.getMessage() + ")";
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
