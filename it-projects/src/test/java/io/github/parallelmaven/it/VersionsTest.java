package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main job with other versions of Maven, Surefire and Jupiter than those of the other tests. */
@Tag("full")
class VersionsTest {

    private static final String SUREFIRE_36 = "3.6.1";
    private static final String JUPITER_6 = "6.0.3";

    @Test
    void theMainJobIsDoneOnMaven39WithSurefire36AndJupiter6() {
        isDone(copy("maven39-surefire36-jupiter6", SUREFIRE_36, JUPITER_6).with(Environment.maven39()));
    }

    @Test
    void theMainJobIsDoneOnMaven39() {
        isDone(copy("maven39", "3.5.6", "5.14.4").with(Environment.maven39()));
    }

    @Test
    void theMainJobIsDoneWithSurefire36() {
        isDone(copy("surefire36", SUREFIRE_36, "5.14.4"));
    }

    @Test
    void theMainJobIsDoneWithJupiter6() {
        isDone(copy("jupiter6", "3.5.6", JUPITER_6));
    }

    private static ItProject copy(String purpose, String surefire, String jupiter) {
        return ItProject.copy("tidy-suite", purpose)
                .replace("pom.xml", "3.5.6", surefire)
                .replace("pom.xml", "5.14.4", jupiter);
    }

    private static void isDone(ItProject project) {
        TreeSnapshot before = project.files();
        MavenRun apply = project.goal("apply", TidySuiteTest.UNIT_MILLIS, TidySuiteTest.GAIN);
        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        assertThat(project.files()).as("see %s", apply.file()).isNotEqualTo(before);

        MavenRun validate = project.goal("validate", TidySuiteTest.UNIT_MILLIS, TidySuiteTest.GAIN);
        assertThat(validate.exit()).as("see %s", validate.file()).isZero();
        assertThat(project.results().words().values()).hasSize(16).doesNotContain("PENDING", "FAILED");

        String unbound = project.bind("deps", "validate");
        MavenRun bound = project.maven("verify");
        project.write("pom.xml", unbound);
        assertThat(bound.exit()).as("see %s", bound.file()).isZero();
        assertThat(bound.log()).anyMatch(line -> line.contains("16 tests as certified"));
        Path reports = project.folder().resolve("target/surefire-reports");
        Expected.of("tidy-suite").holdsForOutcomesOf(new SurefireReports(reports));

        MavenRun rollback = project.goal("rollback");
        assertThat(rollback.exit()).as("see %s", rollback.file()).isZero();
        assertThat(project.files()).isEqualTo(before);
    }
}
