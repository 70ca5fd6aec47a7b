package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Suites that others wrote, with more than a thousand Jupiter tests each: their sources come from Maven Central. */
class CentralSuiteTest {

    /** Two classes that take most of the suite's time, one of them to fill gigabytes of memory: the full tests run them. */
    private static final String LONG_CLASSES =
            "-Dleft.out=**/TextStringBuilderTest.java,**/ExtendedMessageFormatTest.java";

    /** That it gives the same results in parallel takes minutes, and is one of the full tests. */
    @Test
    void everyTestOfCommonsTextIsFoundAndClassifiedAndItsSourcesStayIntact() {
        ItProject project = unpacked("commons-text-suite", "commons-text", LONG_CLASSES);
        TreeSnapshot before = project.files();

        MavenRun run = project.goal("validate", "-Dparallel.perf.skip");

        assertThat(project.files()).as("see %s", run.file()).isEqualTo(before);
        Expected expected = Expected.of("commons-text-suite");
        assertThat(project.results().json("categories.json").path("tests").size())
                .isEqualTo(expected.tests())
                .isGreaterThan(1000);
        expected.holdsForGatesOf(project.results());
    }

    @ParameterizedTest
    @Tag("full")
    @ValueSource(strings = {"commons-text-suite", "commons-lang3-suite", "commons-configuration2-suite"})
    void applyLeavesTheSameOutcomesAndCanBeTakenBack(String suite) {
        applyKeepsOutcomes(suite);
    }

    /** Some tests of this suite need the internet or files that are not in its jar: they fail before and after. */
    @Test
    @Tag("full")
    void applyLeavesTheSameOutcomesAlsoWhereSomeTestsFailBefore() {
        applyKeepsOutcomes(
                "commons-io-suite", "-Dparallel.perf.allowBaselineFailures=true", "-Dmaven.test.failure.ignore=true");
    }

    /** Whether there is a gain depends on the machine, so apply may decline; then it must have written nothing. */
    private static void applyKeepsOutcomes(String suite, String... options) {
        ItProject project = unpacked(suite, suite + "-applied");
        TreeSnapshot before = project.files();
        MavenRun sequential = project.maven(with(options, "verify"));
        assertThat(sequential.exit()).as("see %s", sequential.file()).isZero();
        SurefireReports.Counts counts = reports(project).counts();
        assertThat(counts.tests()).isGreaterThan(1000);

        MavenRun apply = project.goal("apply", options);
        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        boolean written = !project.files().equals(before);
        assertThat(apply.log().stream().anyMatch(line -> line.contains("Nothing was written")))
                .as("apply says that it wrote nothing; see %s", apply.file())
                .isEqualTo(!written);

        MavenRun parallel = project.maven(with(options, "clean", "verify"));
        assertThat(parallel.exit()).as("see %s", parallel.file()).isZero();
        assertThat(reports(project).counts()).isEqualTo(counts);
        if (written) {
            MavenRun rollback = project.goal("rollback");
            assertThat(rollback.exit()).as("see %s", rollback.file()).isZero();
        }
        assertThat(project.files()).isEqualTo(before);
    }

    private static String[] with(String[] options, String... goals) {
        return Stream.concat(Stream.of(goals), Stream.of(options)).toArray(String[]::new);
    }

    private static ItProject unpacked(String name, String purpose, String... options) {
        ItProject project = ItProject.copy(name, purpose);
        MavenRun unpack = project.maven(with(options, "dependency:unpack@sources"));
        assertThat(unpack.exit()).as("see %s", unpack.file()).isZero();
        return project;
    }

    private static SurefireReports reports(ItProject project) {
        Path folder = project.folder().resolve("target/surefire-reports");
        return new SurefireReports(folder);
    }
}
