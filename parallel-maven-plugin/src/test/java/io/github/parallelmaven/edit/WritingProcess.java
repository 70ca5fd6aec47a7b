package io.github.parallelmaven.edit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.parallelmaven.edit.rollback.Rollback;
import io.github.parallelmaven.model.ChangeSet;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The write stage of apply or of rollback in a JVM of its own, which says when it begins, so that it can be killed. */
final class WritingProcess {

    private static final String READY = "ready";

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Process process;

    private WritingProcess(Process process) {
        this.process = process;
    }

    /** Called in the process: the root, and the saved change set of an apply. */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        if (arguments.length == 1) {
            Rollback rollback = new Rollback();
            rollback.plan(root);
            try (WriteLock lock = WriteLock.acquire(root, output(root))) {
                System.out.println(READY);
                rollback.execute(root);
            }
        } else {
            ChangeSet changes = JSON.readValue(new File(arguments[1]), ChangeSet.class);
            JournaledWriter.requireWritable(root, changes);
            try (WriteLock lock = WriteLock.acquire(root, output(root))) {
                System.out.println(READY);
                new JournaledWriter().apply(root, changes);
            }
        }
    }

    static Path output(Path root) {
        return root.resolve("target/parallel");
    }

    /** Keeps a change set for a process to come. */
    static void save(ChangeSet changes, Path file) throws IOException {
        JSON.writeValue(file.toFile(), changes);
    }

    /** Starts one and waits until it is about to write. */
    static WritingProcess begin(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                WritingProcess.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = process.inputReader().readLine();
        if (!READY.equals(line)) {
            throw new AssertionError("the process began with " + line);
        }
        return new WritingProcess(process);
    }

    /** Waits for its end. */
    void end() throws InterruptedException {
        if (process.waitFor() != 0) {
            throw new AssertionError("the process ended with " + process.exitValue());
        }
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
