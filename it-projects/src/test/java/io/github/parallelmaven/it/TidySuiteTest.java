package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** The whole way on one small suite that waits much: validate, apply, build, validate, rollback. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class TidySuiteTest {

    /** A waiting test of 1.2 s stays above this, a computing one below it, on any machine. */
    private static final String UNIT_MILLIS = "-Dparallel.categorize.unitMillis=900";

    /** Whether 50 % are reached depends on the machine; whether there is a gain does not. */
    private static final String GAIN = "-Dparallel.perf.minImprovement=10";

    private ItProject project;
    private TreeSnapshot before;

    @BeforeAll
    void copy() {
        project = ItProject.copy("tidy-suite", "tidy-suite-end-to-end");
        before = project.files();
    }

    @Test
    @Order(1)
    void validateJudgesTheProjectAndChangesNothing() {
        MavenRun run = project.goal("validate", UNIT_MILLIS, GAIN);

        assertThat(run.exit()).as("gates are pending; see %s", run.file()).isNotZero();
        assertThat(project.files()).isEqualTo(before);
        Expected expected = Expected.of("tidy-suite");
        expected.holdsForCategoriesOf(project.results());
        expected.holdsForFindingsOf(project.results());
        expected.holdsForGatesOf(project.results());
    }

    @Test
    @Order(2)
    void applyWritesWhatIsProven() {
        MavenRun run = project.goal("apply", UNIT_MILLIS, GAIN);

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(project.files()).isNotEqualTo(before);
        assertThat(project.read("src/test/java/org/example/courier/BoxTest.java"))
                .contains("@Tag(\"unit\")")
                .contains("@Tag(\"integration\")");
    }

    @Test
    @Order(3)
    void aPlainBuildRunsTheSameTestsWithTheSameOutcomes() {
        MavenRun run = project.maven("verify");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        Expected.of("tidy-suite")
                .holdsForOutcomesOf(new SurefireReports(project.folder().resolve("target/surefire-reports")));
    }

    @Test
    @Order(4)
    void validateIsContentWithWhatApplyWrote() {
        TreeSnapshot applied = project.files();

        MavenRun run = project.goal("validate", UNIT_MILLIS, GAIN);

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(project.results().words().values()).hasSize(16).doesNotContain("PENDING", "FAILED");
        assertThat(project.files()).isEqualTo(applied);
    }

    @Test
    @Order(5)
    void goalsThatNoMachineReachesAreNotReached() {
        MavenRun run = project.goal(
                "validate",
                UNIT_MILLIS,
                "-Dparallel.perf.minImprovement=100",
                "-Dparallel.perf.limitTolerance=0",
                "-Dparallel.perf.strictCategoryTime=true",
                "-Dparallel.perf.unitFailSeconds=0.001");

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        Expected.of("tidy-suite").withGates("gates_out_of_reach").holdsForUnmetGatesOf(project.results());
    }

    @Test
    @Order(6)
    void rollbackGivesEveryByteBack() {
        MavenRun run = project.goal("rollback");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(project.files()).isEqualTo(before);
    }
}
