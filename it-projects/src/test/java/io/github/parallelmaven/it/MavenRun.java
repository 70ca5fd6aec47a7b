package io.github.parallelmaven.it;

import java.nio.file.Path;
import java.util.List;

/**
 * One finished run of Maven.
 *
 * @param exit its exit code
 * @param log all lines it printed
 * @param file where they are kept
 */
record MavenRun(int exit, List<String> log, Path file) {

    /** The lines at the end that say what went wrong, without Maven's own advice. */
    List<String> errors() {
        return log.stream()
                .filter(line -> line.startsWith("[ERROR] "))
                .map(line -> line.substring("[ERROR] ".length()))
                .filter(line -> !line.isBlank() && !line.startsWith("To see the full stack trace"))
                .filter(line -> !line.startsWith("Re-run Maven") && !line.startsWith("For more information"))
                .filter(line -> !line.startsWith("[Help "))
                .toList();
    }

    /** How many tests Surefire counts in its last line; 0 when it ran none. */
    int tests() {
        return log.stream()
                .filter(line -> line.matches(".*Tests run: \\d+, .*Skipped: \\d+"))
                .reduce((first, last) -> last)
                .map(line -> Integer.parseInt(line.replaceAll(".*Tests run: (\\d+).*", "$1")))
                .orElse(0);
    }
}
