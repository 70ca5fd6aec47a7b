package io.github.parallelmaven.probe;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a listener records now: nothing, unless the system property {@value WireFormat#PROPERTY_DIRECTORY} is set or was
 * set when an earlier plan of this JVM started. No fault of ours ever reaches the tests.
 *
 * @param <E> how the framework of the listener tells events
 */
final class OpenPlan<E> {

    private volatile @Nullable E events;
    private volatile @Nullable PlanRecording plan;
    private volatile @Nullable Recording recording;

    void start(Function<PlanRecording, E> telling) {
        guarded(() -> {
            Settings settings = Settings.ofProcess();
            if (settings.active()) {
                Recording into = Recording.into(settings.directory());
                recording = into;
                PlanRecording started = into.start(settings);
                plan = started;
                events = telling.apply(started);
            }
        });
    }

    void tell(Consumer<E> event) {
        E current = events;
        if (current != null) {
            guarded(() -> event.accept(current));
        }
    }

    void end() {
        Recording from = recording;
        PlanRecording ended = plan;
        plan = null;
        events = null;
        if (from != null && ended != null) {
            guarded(() -> from.end(ended));
        }
    }

    /** A fault of ours ends the recording, never a test: also an error such as out of memory. */
    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (Throwable fault) {
            Recording failed = recording;
            if (failed == null) {
                System.err.println("parallel-probe: nothing is recorded: " + fault);
            } else {
                failed.fail(fault);
            }
        }
    }
}
