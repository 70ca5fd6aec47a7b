package io.github.parallelmaven.git;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.DefaultExecutor;
import org.apache.commons.exec.ExecuteWatchdog;
import org.apache.commons.exec.PumpStreamHandler;
import org.apache.commons.exec.ShutdownHookProcessDestroyer;
import org.apache.commons.exec.environment.EnvironmentUtils;

/**
 * Calls git in one folder, by words and never through a shell. Of the user's environment all stays, his name and keys
 * among it, but what would lead git to another repository.
 */
record Git(Path folder, Map<String, String> variables) {

    /** Set inside a hook, from which Maven may have been called. */
    private static final Set<String> ELSEWHERE = Set.of(
            "GIT_DIR",
            "GIT_WORK_TREE",
            "GIT_COMMON_DIR",
            "GIT_INDEX_FILE",
            "GIT_OBJECT_DIRECTORY",
            "GIT_ALTERNATE_OBJECT_DIRECTORIES",
            "GIT_NAMESPACE",
            "GIT_PREFIX");

    private static final String LOCALE = "LC_ALL";

    /** A hook may run a whole build; what takes longer hangs. */
    private static final Duration LIMIT = Duration.ofHours(1);

    /** How a call ended. */
    private record Ended(int exit, String output, String errors) {
        String said() {
            String all = (errors.strip() + System.lineSeparator() + output.strip()).strip();
            return all.isEmpty() ? "it ended with " + exit + " and said nothing" : all;
        }
    }

    Git {
        variables = Map.copyOf(variables);
    }

    /** Git in this folder, in the language that its messages are made in. */
    static Git in(Path folder) {
        return new Git(folder, Map.of(LOCALE, "C"));
    }

    /** The same with one more variable in its environment. */
    Git with(String name, String value) {
        Map<String, String> more = new HashMap<>(variables);
        more.put(name, value);
        return new Git(folder, more);
    }

    /** The same in the user's own language and character set: hooks are his programs. */
    Git forHooks() {
        Map<String, String> fewer = new HashMap<>(variables);
        fewer.remove(LOCALE);
        return new Git(folder, fewer);
    }

    /**
     * What git prints.
     *
     * @throws GitRefused when it fails
     */
    String read(String... words) {
        return write(new byte[0], words);
    }

    /** The same without the line end, for one line. */
    String line(String... words) {
        return read(words).replaceFirst("\\R$", "");
    }

    /** The same, as the parts that end in a zero byte. */
    List<String> parts(String... words) {
        return split(read(words));
    }

    /**
     * The same with an input.
     *
     * @throws GitRefused when it fails
     */
    String write(byte[] input, String... words) {
        Ended ended = run(input, words);
        if (ended.exit() != 0) {
            throw new GitRefused("git " + words[0], ended.said());
        }
        return ended.output();
    }

    /** Whether git says yes; some of its commands answer a question by how they end. */
    boolean agrees(String... words) {
        return run(new byte[0], words).exit() == 0;
    }

    /** The parts of an output that end in a zero byte; what found nothing may have failed. */
    List<String> found(byte[] input, String... words) {
        return split(run(input, words).output());
    }

    private static List<String> split(String output) {
        return Arrays.stream(output.split("\0")).filter(part -> !part.isEmpty()).toList();
    }

    private Ended run(byte[] input, String... words) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        ExecuteWatchdog watchdog = ExecuteWatchdog.builder().setTimeout(LIMIT).get();
        DefaultExecutor executor = DefaultExecutor.builder()
                .setWorkingDirectory(folder.toFile())
                .setExecuteStreamHandler(new PumpStreamHandler(output, errors, new ByteArrayInputStream(input)))
                .get();
        executor.setProcessDestroyer(new ShutdownHookProcessDestroyer());
        executor.setWatchdog(watchdog);
        executor.setExitValues(null);
        try {
            int exit = executor.execute(new CommandLine("git").addArguments(words, false), environment());
            String said = errors.toString(StandardCharsets.UTF_8);
            return watchdog.killedProcess()
                    ? new Ended(1, "", "it did not end within " + LIMIT.toMinutes() + " minutes")
                    : new Ended(exit, output.toString(StandardCharsets.UTF_8), said);
        } catch (IOException e) {
            throw new GitRefused("git " + words[0], e.getMessage());
        }
    }

    private Map<String, String> environment() throws IOException {
        Map<String, String> environment = new HashMap<>(EnvironmentUtils.getProcEnvironment());
        environment.keySet().removeAll(ELSEWHERE);
        environment.put("GIT_TERMINAL_PROMPT", "0");
        environment.putAll(variables);
        return environment;
    }
}
