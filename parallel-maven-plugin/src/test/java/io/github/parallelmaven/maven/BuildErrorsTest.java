package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildErrorsTest {

    private static final String GOAL =
            "Failed to execute goal org.example:sign-maven-plugin:1.0:sign (late) on project app";

    @TempDir
    private Path folder;

    private Path log(String... lines) throws IOException {
        return Files.write(folder.resolve("build.log"), List.of(lines));
    }

    @Test
    void theErrorOfALogIsTheLineThatNamesTheGoal() throws IOException {
        Path log = log("[INFO] Building", "[ERROR] no key found", "[ERROR] " + GOAL + ": no key -> [Help 1]");

        assertThat(BuildErrors.message(log, folder)).isEqualTo(GOAL + ": no key");
    }

    @Test
    void theErrorOfALogThatNamesNoGoalIsItsFirst() throws IOException {
        assertThat(BuildErrors.message(
                        log("[INFO] Scanning", "[ERROR] ", "[ERROR] Non-readable POM", "[ERROR] more"), folder))
                .isEqualTo("Non-readable POM");
    }

    @Test
    void theFilesThatACheckNamesComeWithItFromTheRootOfTheProject() throws IOException {
        Path log = log(
                "[ERROR] " + GOAL + ": Formatting violations found in the following files:",
                "[ERROR]  * " + folder.resolve("src").resolve("ATest.java"),
                "[ERROR]  * " + folder.resolve("src").resolve("BTest.java"),
                "[ERROR] ",
                "[ERROR] Run the formatter to fix.",
                "[ERROR] -> [Help 1]");

        assertThat(BuildErrors.message(log, folder))
                .isEqualTo(GOAL + ": Formatting violations found in the following files: "
                        + Path.of("src", "ATest.java") + ", " + Path.of("src", "BTest.java"));
    }

    @Test
    void ofManyFilesTheFirstAreNamed() throws IOException {
        List<String> lines = new ArrayList<>(List.of("[ERROR] " + GOAL + ": in these files:"));
        for (int i = 1; i <= 12; i++) {
            lines.add("[ERROR] A" + i + ".java");
        }

        assertThat(BuildErrors.message(log(lines.toArray(String[]::new)), folder))
                .contains("A10.java, and 2 more")
                .doesNotContain("A11.java");
    }

    @Test
    void theGoalInWhichABuildFailedIsNamedWithItsExecutionAndModule() {
        assertThat(BuildErrors.goal(GOAL + ": no key")).contains(GOAL);
        assertThat(BuildErrors.goal("Failed to execute goal a:b:1:c on project app: none"))
                .isPresent();
        assertThat(BuildErrors.goal("Non-readable POM")).isEmpty();
    }
}
