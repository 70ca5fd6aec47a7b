package io.github.parallelmaven.edit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.DefaultExecutor;
import org.apache.commons.exec.ExecuteWatchdog;
import org.apache.commons.exec.PumpStreamHandler;
import org.apache.commons.exec.environment.EnvironmentUtils;

/** Gives the trial a repository of its own, since builds read commit ids and tests may commit. */
final class GitClone {

    /** A local clone links files; what takes longer hangs. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Path folder;

    private GitClone(Path folder) {
        this.folder = folder;
    }

    /** Returns why there is none, or nothing. */
    static List<String> into(Path root, Path trial) throws IOException {
        if (!Files.exists(root.resolve(".git"))) {
            return List.of();
        }
        Path clone = Files.createTempDirectory(trial, ".clone");
        GitClone git = new GitClone(trial);
        try {
            git.run("clone", "--quiet", "--local", "--no-checkout", root.toString(), clone.toString());
            Files.move(clone.resolve(".git"), trial.resolve(".git"));
            git.takeRemoteOf(root);
            // The index is made from the last commit, so that the trial's state shows what is not committed.
            git.run("reset", "--quiet");
            return List.of();
        } catch (IOException e) {
            return List.of("the trial has no git repository of its own: " + e.getMessage());
        } finally {
            deleteAll(clone);
        }
    }

    private void takeRemoteOf(Path root) throws IOException {
        try {
            String url = new GitClone(root).run("config", "--get", "remote.origin.url");
            run("remote", "set-url", "origin", url.strip());
        } catch (IOException noRemote) {
            run("remote", "remove", "origin");
        }
    }

    private String run(String... arguments) throws IOException {
        CommandLine command = new CommandLine("git").addArguments(arguments, false);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        DefaultExecutor executor =
                DefaultExecutor.builder().setWorkingDirectory(folder.toFile()).get();
        executor.setStreamHandler(new PumpStreamHandler(output));
        executor.setWatchdog(ExecuteWatchdog.builder().setTimeout(LIMIT).get());
        try {
            executor.execute(command, environment());
        } catch (IOException e) {
            String said = output.toString(StandardCharsets.UTF_8).strip();
            throw new IOException(said.isEmpty() ? e.getMessage() : said.replaceAll("\\R+", " "), e);
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    /** Inside a git hook, GIT_DIR and its like would lead every git to the user's repository. */
    private static Map<String, String> environment() throws IOException {
        Map<String, String> environment = new HashMap<>(EnvironmentUtils.getProcEnvironment());
        environment.keySet().removeIf(name -> name.startsWith("GIT_"));
        environment.put("LC_ALL", "C");
        environment.put("GIT_TERMINAL_PROMPT", "0");
        return environment;
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
