package io.github.parallelmaven.it;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.DefaultExecutor;
import org.apache.commons.exec.ExecuteWatchdog;
import org.apache.commons.exec.PumpStreamHandler;
import org.apache.commons.exec.environment.EnvironmentUtils;

/** Runs Maven in a folder and keeps its output. */
final class MavenCall {

    /** Ends a run that would never end. It is no measure of speed: the longest, of the largest suite, takes half an hour. */
    private static final Duration STUCK = Duration.ofMinutes(90);

    private MavenCall() {}

    /**
     * Runs Maven to its end.
     *
     * @param home where this Maven is installed
     * @param folder where it runs
     * @param log where its output goes
     * @param words goals and options
     */
    static MavenRun run(Path home, Path folder, Path log, List<String> words) {
        return run(home, Map.of(), folder, log, words);
    }

    /**
     * The same with further variables in its environment.
     *
     * @param more beside those that we have
     */
    static MavenRun run(Path home, Map<String, String> more, Path folder, Path log, List<String> words) {
        try {
            Files.createDirectories(log.getParent());
            try (OutputStream output = Files.newOutputStream(log)) {
                ExecuteWatchdog watchdog =
                        ExecuteWatchdog.builder().setTimeout(STUCK).get();
                DefaultExecutor executor = DefaultExecutor.builder()
                        .setWorkingDirectory(folder.toFile())
                        .setExecuteStreamHandler(new PumpStreamHandler(output))
                        .get();
                executor.setExitValues(null);
                executor.setWatchdog(watchdog);
                Map<String, String> environment = EnvironmentUtils.getProcEnvironment();
                environment.putAll(more);
                int exit = executor.execute(line(home, words), environment);
                if (watchdog.killedProcess()) {
                    throw new AssertionError("Maven did not end within " + STUCK + "; see " + log);
                }
                return new MavenRun(exit, lines(log), log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Maven could not be run in " + folder, e);
        }
    }

    /** Starts Maven and does not wait, for a test that ends it; its output goes to the log. */
    static Process start(Path home, Path folder, Path log, List<String> words) {
        List<String> command = new ArrayList<>(Environment.maven(home));
        command.addAll(words);
        try {
            Files.createDirectories(log.getParent());
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Maven could not be started in " + folder, e);
        }
    }

    private static List<String> lines(Path log) throws IOException {
        // Maven resets a terminal's colours when it ends, also where it used none.
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .replaceAll("\u001B\\[[;\\d]*m", "")
                .lines()
                .toList();
    }

    private static CommandLine line(Path home, List<String> words) {
        List<String> maven = Environment.maven(home);
        CommandLine line = new CommandLine(maven.get(0));
        maven.stream().skip(1).forEach(word -> line.addArgument(word, false));
        words.forEach(word -> line.addArgument(word, false));
        return line;
    }
}
