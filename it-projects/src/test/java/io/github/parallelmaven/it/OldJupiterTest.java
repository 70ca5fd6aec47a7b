package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What older Jupiters lack is neither asked of them nor written: {@code @ResourceLock}, {@code @Isolated}, {@code target}. */
class OldJupiterTest {

    private static final String THREADS = "src/test/resources/junit-platform.properties";

    @Test
    void threadsThatCannotBeShuffledAreRefusedInOneLine() {
        MavenRun run = copy("5.7.2", "threads").goal("validate");

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        assertThat(run.errors().get(0)).contains("junit.jupiter.execution.parallel.enabled", "Jupiter 5.7.2");
        assertThat(run.errors()).anyMatch(line -> line.startsWith("  Next:") && line.contains("raise JUnit to 5.8"));
    }

    /** All classes fill one static list, which a newer Jupiter would lock. */
    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"5.2.0", "5.6.3"})
    void withoutThreadsOnlyForksAreTriedAndNoAnnotationIsWrittenThatDoesNotExist(String version) {
        ItProject project = copy(version, "forks").write(THREADS, "");

        MavenRun apply = project.goal("apply");

        assertThat(apply.log())
                .as("see %s", apply.file())
                .anyMatch(line -> line.contains("2.1  Complete coverage") && line.contains("4 tests in 4 classes"))
                .anyMatch(line -> line.contains("class threads: Jupiter " + version + " is older than 5.8"))
                .noneMatch(line -> line.contains("(class threads"));
        assertThat(sources(project)).noneMatch(text -> text.contains("api.parallel"));
        assertThat(project.results().words().get("2.4")).isEqualTo("PASSED");
    }

    /** Its tests cannot be listed without being run (the JUnit Platform before 1.10), and its locks know no target. */
    @Test
    @Tag("full")
    void locksAreWrittenAsTheFirstJupiterWithAllOfThemKnowsThemOnASurefireThatIsRaised() {
        ItProject project = copy("5.8.2", "locks");
        project.replace("pom.xml", "<version>3.5.6</version>", "<version>3.2.5</version>");
        TreeSnapshot before = project.files();

        MavenRun apply = project.goal("validate");

        assertThat(apply.log())
                .as("see %s", apply.file())
                .anyMatch(line -> line.contains("1.2  Runner detected") && line.contains("maven-surefire-plugin 3.5.6"))
                .anyMatch(line -> line.contains("2.1  Complete coverage") && line.contains("4 tests in 4 classes"));
        assertThat(project.results().words().get("3.1")).isEqualTo("PENDING");
        assertThat(project.results().words().get("2.4")).isEqualTo("PASSED");
        assertThat(project.files()).isEqualTo(before);
    }

    private static ItProject copy(String version, String purpose) {
        ItProject project = ItProject.copy("a-list-that-all-classes-fill", "jupiter-" + version + "-" + purpose);
        // Before 5.4 there is no artifact that brings the API and the engine.
        project.replace(
                "pom.xml", "<artifactId>junit-jupiter</artifactId>", "<artifactId>junit-jupiter-api</artifactId>");
        return project.replace("pom.xml", "5.14.4", version);
    }

    private static Stream<String> sources(ItProject project) {
        return Stream.of("Anna", "Berta", "Clara", "Dora")
                .map(name -> project.read("src/test/java/org/example/" + name + "Test.java"));
    }
}
