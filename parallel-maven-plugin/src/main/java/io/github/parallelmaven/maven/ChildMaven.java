package io.github.parallelmaven.maven;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.DefaultExecutor;
import org.apache.commons.exec.ExecuteWatchdog;
import org.apache.commons.exec.LogOutputStream;
import org.apache.commons.exec.PumpStreamHandler;
import org.apache.commons.exec.ShutdownHookProcessDestroyer;

/**
 * One child Maven. Its output goes to a file; lines that carry {@link #MARK} are also handed on, without what stands
 * before the mark, because Maven 4 prefixes what a plugin prints. Its standard input stays open for as long as we live:
 * the guard in the child ends everything when it closes.
 */
public final class ChildMaven {

    /** Stands before each line that a child wants to show to the user. */
    public static final String MARK = "[parallel]> ";

    /** How often the child's descendants are noted, so that none survives a child that was killed. */
    private static final Duration WATCH = Duration.ofMillis(500);

    /**
     * How a child ended.
     *
     * @param code its exit code; never 0 when it was ended for taking too long
     * @param timedOut whether it was ended for taking too long
     * @param log its whole output
     */
    public record Exit(int code, boolean timedOut, Path log) {}

    /** Longer than a run of tests keeps silent, which tells how it gets on by itself. */
    private static final Duration SILENCE = Duration.ofSeconds(90);

    private final Consumer<String> relay;
    private final Duration silence;

    public ChildMaven(Consumer<String> relay) {
        this(relay, SILENCE);
    }

    /** @param silence after so much of it the user is told what the child said last */
    ChildMaven(Consumer<String> relay, Duration silence) {
        this.relay = relay;
        this.silence = silence;
    }

    /**
     * Runs a child to its end. No process that it started outlives this call.
     *
     * @param command what to run
     * @param directory its working directory
     * @param log where its output goes; replaced
     * @param limit after which it is ended, or zero for none
     * @throws IOException when it cannot be started or its output cannot be written
     */
    public Exit run(MavenCommand command, Path directory, Path log, Duration limit) throws IOException {
        return run(command.words(), directory, log, limit);
    }

    @SuppressWarnings("deprecation") // what the old constructor leaves out has only the old setter
    Exit run(List<String> words, Path directory, Path log, Duration limit) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        try (OutputStream file = Files.newOutputStream(log);
                Lines lines = new Lines(file, log);
                WatchedExecutor executor = new WatchedExecutor(lines::sayWhatIsGoingOn)) {
            executor.setWorkingDirectory(directory.toFile());
            executor.setStreamHandler(new OpenInput(lines));
            executor.setExitValues(null);
            executor.setProcessDestroyer(new ShutdownHookProcessDestroyer());
            ExecuteWatchdog watchdog = ExecuteWatchdog.builder()
                    .setTimeout(limit.isZero() ? ExecuteWatchdog.INFINITE_TIMEOUT_DURATION : limit)
                    .get();
            executor.setWatchdog(watchdog);
            int code = executor.execute(line(words));
            lines.requireWritten();
            return new Exit(watchdog.killedProcess() && code == 0 ? 1 : code, watchdog.killedProcess(), log);
        }
    }

    private static CommandLine line(List<String> words) {
        CommandLine line = new CommandLine(words.get(0));
        words.stream().skip(1).forEach(word -> line.addArgument(word, false));
        return line;
    }

    /** Hands marked lines on and writes all of them to the log. */
    private final class Lines extends LogOutputStream {
        private final OutputStream file;
        private final Path log;
        private IOException broken;
        private volatile String last = "";
        private volatile long toldNanos = System.nanoTime();

        Lines(OutputStream file, Path log) {
            super(0, StandardCharsets.UTF_8);
            this.file = file;
            this.log = log;
        }

        private void tell(String line) {
            toldNanos = System.nanoTime();
            relay.accept(line);
        }

        /** A build that hangs or downloads would be silent for ever. */
        void sayWhatIsGoingOn() {
            if (System.nanoTime() - toldNanos >= silence.toNanos() && !last.isEmpty()) {
                tell("  still at work, last in " + log + ": " + last);
            }
        }

        void requireWritten() throws IOException {
            if (broken != null) {
                throw broken;
            }
        }

        @Override
        protected void processLine(String line, int level) {
            int mark = line.indexOf(MARK);
            if (mark >= 0) {
                tell(line.substring(mark + MARK.length()));
            } else if (!line.isBlank()) {
                last = line.strip();
            }
            if (broken != null) {
                return;
            }
            try {
                file.write((line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // Reading goes on, or a child that has much to say would wait for us for ever.
                broken = new IOException("cannot write " + log + ": " + e.getMessage(), e);
            }
        }
    }

    /** The usual handler closes the child's standard input at once; this one keeps it open until the child has ended. */
    private static final class OpenInput extends PumpStreamHandler {
        private OutputStream input = OutputStream.nullOutputStream();

        OpenInput(OutputStream output) {
            super(output, output);
        }

        @Override
        public void setProcessInputStream(OutputStream childInput) {
            input = childInput;
        }

        @Override
        public void stop() throws IOException {
            try {
                input.close();
            } finally {
                super.stop();
            }
        }
    }

    /** Notes every descendant of the child and ends those that are left when it has gone. */
    @SuppressWarnings("deprecation") // only the old constructor can be called by a subclass
    private static final class WatchedExecutor extends DefaultExecutor implements AutoCloseable {
        private final Set<ProcessHandle> seen = ConcurrentHashMap.newKeySet();
        private final Thread watch = new Thread(this::watch, "parallel-child-watch");
        private final Runnable meanwhile;
        private volatile Process process;

        /** @param meanwhile what is done each time when the descendants are noted */
        WatchedExecutor(Runnable meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        protected Process launch(CommandLine command, Map<String, String> environment, Path directory)
                throws IOException {
            process = super.launch(command, environment, directory);
            watch.setDaemon(true);
            watch.start();
            return process;
        }

        private void watch() {
            try {
                while (process.isAlive()) {
                    process.descendants().forEach(seen::add);
                    meanwhile.run();
                    Thread.sleep(WATCH.toMillis());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            watch.interrupt();
            seen.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
