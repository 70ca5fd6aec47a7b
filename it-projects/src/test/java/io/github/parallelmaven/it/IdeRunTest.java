package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An IDE starts tests in one JVM, and reads of what {@code apply} wrote only what lies on the test class path. */
class IdeRunTest {

    private static final String CONSOLE = "org.junit.platform.console.ConsoleLauncher";

    @Test
    @Tag("full")
    void jupitersClassesStillOverlapAndAllAreGreen() {
        ItProject project = ItProject.copy("tidy-suite", "ide-jupiter");
        MavenRun apply = project.goal("apply", TidySuiteTest.GAIN, "-Dparallel.perf.workers=threads");
        assertThat(apply.exit()).as("see %s", apply.file()).isZero();

        MavenRun run = OneJvm.of(project, "org.junit.platform", "junit-platform-console", "1.14.4")
                .run(CONSOLE, "execute", "--scan-class-path=target/test-classes", "--reports-dir=target/console");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(run.log()).as("see %s", run.file()).anyMatch(line -> line.matches(".*\\b16 tests successful.*"));
        assertThat(number("Test run finished after (\\d+) ms", String.join("\n", run.log())) / 1e3)
                .as("one class after another would take as long as all tests together")
                .isLessThan(number(
                        "<testcase [^>]*time=\"([\\d.]+)\"", project.read("target/console/TEST-junit-jupiter.xml")));
    }

    /** The sum of all that a group matches. */
    private static double number(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .mapToDouble(Double::parseDouble)
                .sum();
    }
}
