package io.github.parallelmaven.maven;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says why a build in the trial copy ended without a result, from Maven's own error lines, in the user's own paths. */
final class WorkerFailure {

    private static final int MOST_LINES = 10;

    /** How Maven 3 and 4 begin the last block of errors. */
    private static final Pattern FAILED_GOAL = Pattern.compile("Failed to execute goal (?<group>[^:\\s]+):"
            + "(?<artifact>[^:\\s]+):(?<version>[^:\\s]+):(?<goal>\\S+)(?: \\([^)]*\\))? on project (?<project>\\S+):"
            + " ?(?<message>.*)");

    private static final String UNRESOLVED = "Could not resolve dependencies";

    private static final Pattern WRAPPED = Pattern.compile("Execution \\S+ of goal \\S+ failed: ");
    private static final Pattern HELP = Pattern.compile(" *-> \\[Help \\d+]$");

    private final Path copy;
    private final Path root;

    /**
     * @param copy the topmost folder of the trial copy
     * @param root the topmost folder of the user's build, which is named instead
     */
    WorkerFailure(Path copy, Path root) {
        this.copy = copy;
        this.root = root;
    }

    WorkerProblem explain(ChildMaven.Exit exit) throws IOException {
        List<String> errors = lastBlock(errors(exit.log()));
        if (errors.isEmpty()) {
            return new WorkerProblem(
                    "The build in the copy of your project ended with code " + exit.code() + " and no error line.",
                    "look at the end of the whole output; when the process was killed, free memory, then call the goal"
                            + " again.");
        }
        String text = errors.stream().limit(MOST_LINES).collect(Collectors.joining(System.lineSeparator() + "  "));
        String more = errors.size() > MOST_LINES
                ? System.lineSeparator() + "  and " + (errors.size() - MOST_LINES) + " more lines"
                : "";
        String siblings = text.contains(UNRESOLVED)
                ? "; where a module of this very build is missing, add -am beside -pl, or install it first"
                : "";
        return new WorkerProblem(
                translated(text + more),
                "make `mvn test-compile` pass in your project, then call the goal again" + siblings + ".");
    }

    /** The user knows his own files, and mends them there. */
    String translated(String text) {
        return text.replace(copy.toString(), root.toString());
    }

    /** Maven reports twice what a compiler says; the last block has all of it, and the goal that failed. */
    private static List<String> lastBlock(List<String> errors) {
        for (int i = errors.size() - 1; i >= 0; i--) {
            Matcher failed = FAILED_GOAL.matcher(errors.get(i));
            if (failed.matches()) {
                List<String> block = new ArrayList<>(errors.subList(i, errors.size()));
                block.set(
                        0,
                        goal(failed) + ": "
                                + WRAPPED.matcher(failed.group("message")).replaceFirst(""));
                return block;
            }
        }
        return errors;
    }

    private static String goal(Matcher failed) {
        return failed.group("artifact") + ":" + failed.group("goal") + " fails on project " + failed.group("project");
    }

    private static List<String> errors(Path log) throws IOException {
        // A reader that replaces what is no UTF-8: a compiler or a test prints in any encoding.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(log), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith("[ERROR]") || line.startsWith("[FATAL]"))
                    .map(line -> line.substring("[ERROR]".length()).stripTrailing())
                    .map(line -> HELP.matcher(line).replaceFirst(""))
                    .map(line -> line.startsWith(" ") ? line.substring(1) : line)
                    .filter(line -> !line.isBlank() && !isNoise(line.strip()))
                    .toList();
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
