package io.github.parallelmaven.maven;

import io.github.parallelmaven.phase.Console;
import io.github.parallelmaven.phase.Goal;

/** Says what became of the project when this Maven is stopped while the worker runs, as Ctrl-C does. */
final class StopNotice implements AutoCloseable {

    private final Thread hook;

    StopNotice(Console console, Goal goal) {
        hook = new Thread(
                () -> console.say("Stopped: your project is as it was, and each run measured so far is kept. Next: `mvn"
                        + " parallel:" + goal.text() + "`, which goes on from them."),
                "parallel-stop-notice");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Nothing is to be said any more. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // This Maven is being stopped, and the notice is on its way.
        }
    }
}
