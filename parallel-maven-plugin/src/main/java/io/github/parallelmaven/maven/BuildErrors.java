package io.github.parallelmaven.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the log of a child build says of its failure, in one line. */
final class BuildErrors {

    /** The plugin's goal with the id of its execution, and the module; what went wrong there comes after them. */
    private static final Pattern FAILED_GOAL =
            Pattern.compile("Failed to execute goal \\S+ (?:\\(\\S+\\) )?on project [^:\\s]+");

    private static final String LEVEL = "[ERROR]";

    /** Where Maven explains its own errors. */
    private static final Pattern HELP = Pattern.compile("\\s*-> \\[Help \\d+]$");

    private static final Pattern BULLET = Pattern.compile("^[*-]\\s+");

    /** So many lines that follow are kept: a formatter names each file. */
    private static final int MOST_LINES = 10;

    private BuildErrors() {}

    /**
     * The error that names the goal, or the first one. Where it ends in a colon, what it announces comes with it, such as the files that a
     * formatter objects to.
     *
     * @param root the project's root: files in it are named from there
     */
    static String message(Path log, Path root) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            List<String> errors = lines.filter(line -> line.startsWith(LEVEL))
                    .map(line -> HELP.matcher(line.substring(LEVEL.length()))
                            .replaceFirst("")
                            .trim())
                    .toList();
            int at = IntStream.range(0, errors.size())
                    .filter(i -> goal(errors.get(i)).isPresent())
                    .findFirst()
                    .orElseGet(() -> IntStream.range(0, errors.size())
                            .filter(i -> !errors.get(i).isEmpty())
                            .findFirst()
                            .orElse(-1));
            return at < 0 ? "the build failed; see " + log : whole(errors.subList(at, errors.size()), root);
        } catch (IOException e) {
            return "the build failed and its log " + log + " cannot be read";
        }
    }

    private static String whole(List<String> errors, Path root) {
        String first = errors.get(0);
        if (!first.endsWith(":")) {
            return first;
        }
        List<String> announced = errors.stream()
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(line -> BULLET.matcher(line)
                        .replaceFirst("")
                        .replace(root + root.getFileSystem().getSeparator(), ""))
                .toList();
        List<String> shown = new ArrayList<>(announced.subList(0, Math.min(MOST_LINES, announced.size())));
        if (announced.size() > MOST_LINES) {
            shown.add("and " + (announced.size() - MOST_LINES) + " more");
        }
        return (first + " " + String.join(", ", shown)).trim();
    }

    /** The goal that a message names. */
    static Optional<String> goal(String message) {
        Matcher goal = FAILED_GOAL.matcher(message);
        return goal.find() ? Optional.of(goal.group()) : Optional.empty();
    }
}
