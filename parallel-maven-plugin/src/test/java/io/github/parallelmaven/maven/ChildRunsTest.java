package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildRunsTest {

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

        assertThat(ChildRuns.error(log)).isEqualTo(GOAL + ": no key -> [Help 1]");
    }

    @Test
    void theErrorOfALogThatNamesNoGoalIsItsFirst() throws IOException {
        assertThat(ChildRuns.error(log("[INFO] Scanning", "[ERROR] ", "[ERROR] Non-readable POM", "[ERROR] more")))
                .isEqualTo("Non-readable POM");
    }

    @Test
    void theGoalInWhichABuildFailedIsNamedWithItsExecutionAndModule() {
        assertThat(ChildRuns.failedGoal(GOAL + ": no key")).contains(GOAL);
        assertThat(ChildRuns.failedGoal("Failed to execute goal a:b:1:c on project app: none"))
                .isPresent();
        assertThat(ChildRuns.failedGoal("Non-readable POM")).isEmpty();
    }
}
