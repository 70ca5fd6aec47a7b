package io.github.parallelmaven.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;

/** Says in one message why a worker left no report, from Maven's own error lines. */
final class WorkerFailure {

    private static final int MOST_LINES = 8;

    private WorkerFailure() {}

    static String explain(ChildMaven.Exit exit) {
        List<String> errors = errors(exit);
        String text = errors.stream().limit(MOST_LINES).collect(Collectors.joining(System.lineSeparator() + "  "));
        if (errors.isEmpty()) {
            text = "it ended with code " + exit.code() + " and no error line";
        }
        return text + System.lineSeparator() + "  Nothing was changed in your project. Whole output: " + exit.log();
    }

    private static List<String> errors(ChildMaven.Exit exit) {
        try (var lines = Files.lines(exit.log(), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith("[ERROR]"))
                    .map(line -> line.substring("[ERROR]".length()).trim())
                    .filter(line -> !line.isEmpty() && !isNoise(line))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Maven's advice on its own options helps nobody who did not call it. */
    private static boolean isNoise(String line) {
        return line.startsWith("To see the full stack trace")
                || line.startsWith("Re-run Maven")
                || line.startsWith("For more information about the errors")
                || line.startsWith("[Help")
                || line.startsWith("After correcting the problems")
                || line.startsWith("mvn <args> -rf")
                || line.startsWith("-> [Help")
                || line.equals("COMPILATION ERROR :");
    }
}
