package io.github.parallelmaven.it;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Processes that outlived the Maven which started them. */
final class LeftProcesses {

    /** So long after the end of a goal none of its processes may live, by the specification. */
    private static final Duration GONE = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private LeftProcesses() {}

    /** The command lines of processes that work in this folder and do not end. */
    static List<String> in(Path folder) {
        long end = System.nanoTime() + GONE.toNanos();
        List<String> left = now(folder);
        while (!left.isEmpty() && System.nanoTime() < end) {
            pause();
            left = now(folder);
        }
        return left;
    }

    private static List<String> now(Path folder) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(folder + File.separator))
                .toList();
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
