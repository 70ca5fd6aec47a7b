package io.github.parallelmaven.it;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Processes that outlived the Maven which started them. */
final class LeftProcesses {

    /** So long after the end of a goal none of its processes may live, by the specification. */
    private static final Duration GONE = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private LeftProcesses() {}

    /** The command lines of processes that work in this folder and do not end. */
    static List<String> in(Path folder) {
        return left(() -> ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(folder + File.separator)));
    }

    /** Those of these that do not end. */
    static List<String> of(List<ProcessHandle> started) {
        return left(() -> started.stream()
                .filter(ProcessHandle::isAlive)
                .map(process ->
                        process.pid() + " " + process.info().commandLine().orElse("")));
    }

    private static List<String> left(Supplier<Stream<String>> now) {
        long end = System.nanoTime() + GONE.toNanos();
        List<String> left = now.get().toList();
        while (!left.isEmpty() && System.nanoTime() < end) {
            pause();
            left = now.get().toList();
        }
        return left;
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
