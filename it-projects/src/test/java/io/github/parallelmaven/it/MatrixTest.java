package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Maven, Surefire, framework and JDK together, so that any two values of two of them meet in a row: each row judges a whole
 * suite. What was seen is left in {@code target/it/matrix.md}.
 */
@Tag("full")
class MatrixTest {

    private static final List<String> FOUND_WITHOUT_LUCK = List.of("1.1", "2.1", "2.4", "3.1");

    private static final List<String> BEFORE_MEASURING = List.of("1.1", "1.2", "1.4", "2.1", "2.4", "3.1", "3.3");

    /** @param jdk of Maven, and behind a plus that of the tests, with the way that says so */
    @ParameterizedTest(name = "Maven {0}, Surefire {1}, {2}, JDK {3}")
    @CsvSource({
        "3.6.3, 3.5.6, Jupiter 5, 17",
        "3.6.3, 3.6.1, JUnit 4, 17",
        "3.6.3, 3.2.5, TestNG, 17",
        "3.8.8, 3.5.6, Jupiter 6, 17",
        "3.8.8, 3.6.1, TestNG, 17",
        "3.8.8, 3.2.5, JUnit 4, 17",
        "3.9.16, 3.2.5, Jupiter 6, 17",
        "3.9.16, 3.5.6, JUnit 4, 25",
        "3.9.16, 3.6.1, Jupiter 5, 25",
        "3.9.16, 3.5.6, Jupiter 5, 17+25 by jvm",
        "3.9.16, 3.5.6, TestNG, 17+25 by toolchain",
        "4.0.0-rc-6, 3.2.5, Jupiter 5, 17",
        "4.0.0-rc-6, 3.5.6, TestNG, 17",
        "4.0.0-rc-6, 3.6.1, JUnit 4, 17",
        "4.0.0-rc-6, 3.6.1, Jupiter 6, 25"
    })
    void aSuiteIsJudged(String maven, String surefire, String framework, String jdk) throws IOException {
        ItProject project = project(maven, surefire, framework, jdk);

        MavenRun run = project.goal("validate", options(project, jdk));

        assertThat(project.results().has("progress.json"))
                .as("see %s", run.file())
                .isTrue();
        Map<String, String> words = project.results().words();
        assertThat(words).as("see %s", run.file()).hasSize(16);
        FOUND_WITHOUT_LUCK.forEach(
                gate -> assertThat(words).as("see %s", run.file()).containsEntry(gate, "PASSED"));
        BEFORE_MEASURING.forEach(gate -> assertThat(words.get(gate))
                .as("gate %s, see %s", gate, run.file())
                .isNotEqualTo("FAILED"));
        assertThat(words.get("4.2")).as("see %s", run.file()).isNotEqualTo("FAILED");
        assertThat(run.log())
                .as("see %s", run.file())
                .anyMatch(line -> line.matches("\\[INFO] +sequential.*: \\d+\\.\\d+s.*"));
        note(maven, surefire, framework, jdk, chosen(run));
    }

    @ParameterizedTest(name = "Surefire {0}")
    @CsvSource({"2.22.2, 3.5.6", "3.6.0, 3.6.1"})
    void aDefectiveSurefireIsNamedWithTheOneToTake(String surefire, String better) throws IOException {
        ItProject project = project("3.9.16", surefire, "Jupiter 5", "17");

        MavenRun run = project.goal("validate");

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        assertThat(run.log())
                .as("see %s", run.file())
                .anyMatch(line -> line.contains("maven-surefire-plugin " + surefire))
                .anyMatch(line -> line.contains("1.2  Runner detected")
                        && line.contains("PENDING")
                        && line.endsWith("maven-surefire-plugin " + better));
        note("3.9.16", surefire, "Jupiter 5", "17", "defective: raised to " + better);
    }

    private static ItProject project(String maven, String surefire, String framework, String jdk) {
        String purpose =
                String.join("-", "matrix", maven, surefire, framework, jdk).replaceAll("[^\\w.-]", "-");
        ItProject project =
                switch (framework) {
                    case "JUnit 4" ->
                        ItProject.copy("a-suite-of-junit-4", purpose)
                                .replace("pom.xml", "<surefire.version>3.5.6", "<surefire.version>" + surefire);
                    case "TestNG" ->
                        ItProject.copy("a-suite-of-testng", purpose)
                                .replace("pom.xml", "<version>3.5.6</version>", "<version>" + surefire + "</version>");
                    case "Jupiter 6" ->
                        ItProject.copy("tidy-suite", purpose)
                                .replace("pom.xml", "3.5.6", surefire)
                                .replace("pom.xml", "5.14.4", "6.0.3");
                    default -> ItProject.copy("tidy-suite", purpose).replace("pom.xml", "3.5.6", surefire);
                };
        project.with(Environment.maven(maven));
        return jdk.equals("25") ? project.on(jdk25()) : project;
    }

    private static Path jdk25() {
        Optional<Path> home = OtherJdk.of("25");
        assumeTrue(home.isPresent(), "a JDK 25 beside the one that runs this");
        return home.get();
    }

    private static String[] options(ItProject project, String jdk) {
        List<String> options = new ArrayList<>(List.of(TidySuiteTest.UNIT_MILLIS));
        if (jdk.endsWith("by jvm")) {
            options.add("-Djvm=" + jdk25().resolve("bin/java"));
        } else if (jdk.endsWith("by toolchain")) {
            project.replace(
                    "pom.xml",
                    "<version>3.5.6</version>",
                    "<version>3.5.6</version>\n        <configuration><jdkToolchain><version>25</version></jdkToolchain></configuration>");
            project.write("toolchains.xml", """
                    <toolchains>
                      <toolchain>
                        <type>jdk</type>
                        <provides><version>25</version></provides>
                        <configuration><jdkHome>%s</jdkHome></configuration>
                      </toolchain>
                    </toolchains>
                    """.formatted(jdk25()));
            options.addAll(
                    List.of("-t", project.folder().resolve("toolchains.xml").toString()));
        }
        return options.toArray(String[]::new);
    }

    private static String chosen(MavenRun run) {
        return run.log().stream()
                .filter(line -> line.startsWith("[INFO] Chosen: "))
                .map(line -> line.substring("[INFO] Chosen: ".length()).replaceAll(": .*", ""))
                .findFirst()
                .orElse("sequential");
    }

    private static void note(String maven, String surefire, String framework, String jdk, String seen)
            throws IOException {
        Files.writeString(
                Environment.target().resolve("matrix.md"),
                "| " + String.join(" | ", maven, surefire, framework, jdk, seen) + " |\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
