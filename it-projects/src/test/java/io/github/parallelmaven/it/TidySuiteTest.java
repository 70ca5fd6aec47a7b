package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    static final String UNIT_MILLIS = "-Dparallel.categorize.unitMillis=900";

    /** With this copy alone, classes would still start at the same time, and without their locks. */
    private static final String SWITCH = "target/test-classes/junit-platform.properties";

    private static final String HISTORY = ".mvn/parallel/history.jsonl";

    /** Whether 50 % are reached depends on the machine; whether there is a gain does not. */
    static final String GAIN = "-Dparallel.perf.minImprovement=10";

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

    /** A lock that is given back before the writing lets another goal delete what is to be written. */
    @Test
    @Order(3)
    void applyTakesItsLockOnceForAllItDoes() throws IOException {
        Path output = project.folder().resolve("target/parallel");

        assertThat(Files.getLastModifiedTime(output.resolve("lock")))
                .isLessThanOrEqualTo(Files.getLastModifiedTime(output.resolve("worker.json")));
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
        Expected.of("tidy-suite").withGates("gates_after_apply").holdsForGatesOf(project.results());
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
                "-Dparallel.perf.unitWarnSeconds=0.001",
                "-Dparallel.perf.unitFailSeconds=0.001");

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        Expected.of("tidy-suite").withGates("gates_out_of_reach").holdsForUnmetGatesOf(project.results());
    }

    @Test
    @Order(6)
    void aBoundBuildIsHeldAgainstTheCertificate() {
        String unbound = project.bind("deps", "validate");
        MavenRun whole = project.maven("verify");
        boolean writtenUnasked = Files.exists(project.folder().resolve(HISTORY));
        MavenRun filtered = project.maven("verify", "-Dtest=BoxTest");
        MavenRun otherwise = project.maven("verify", "-DforkCount=2", "-Dparallel.perf.history=write");
        String history = project.read(HISTORY);
        project.remove(HISTORY);
        project.write("pom.xml", unbound);

        assertThat(whole.exit()).as("see %s", whole.file()).isZero();
        assertThat(whole.log()).anyMatch(line -> line.contains("16 tests as certified"));
        assertThat(filtered.exit()).as("see %s", filtered.file()).isZero();
        assertThat(filtered.log())
                .anyMatch(line -> line.contains("not judged, because this build is filtered by -Dtest=BoxTest"));
        assertThat(otherwise.exit())
                .as("other settings than the certified; see %s", otherwise.file())
                .isNotZero();
        assertThat(otherwise.log()).anyMatch(line -> line.contains("4.2 Same results FAILED"));
        assertThat(writtenUnasked).isFalse();
        assertThat(history.lines()).isNotEmpty().allMatch(line -> line.contains("\"module\":\".\""));
    }

    @Test
    @Order(7)
    void otherSettingsThanTheCertifiedFailTheLastGateAlone() {
        String unbound = project.bind("perf");
        MavenRun run = project.maven("verify", "-DforkCount=2");
        project.write("pom.xml", unbound);

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        assertThat(run.log())
                .anyMatch(line -> line.matches(".*4\\.2  Same results +NOT JUDGED .*"))
                .anyMatch(line -> line.matches(".*4\\.4  Optimum found +FAILED +1 .*"))
                .anyMatch(line -> line.contains("expected: the certified configuration: "))
                .anyMatch(line -> line.contains("found:    2 workers (forks"))
                .anyMatch(line -> line.contains("where:    pom.xml"))
                .anyMatch(line -> line.contains("next:     take the change of settings back"));
        assertThat(run.errors().get(0)).contains("4.4 Optimum found FAILED").doesNotContain("4.2", "4.1", "4.3");
    }

    @Test
    @Order(8)
    void aClassThatIsNoLongerRunFailsTheGateOfSameResultsAlone() {
        String unbound = project.bind("deps", "perf");
        project.replace(
                "pom.xml",
                "  </properties>",
                "    <surefire.excludes>**/BoxTest.java</surefire.excludes>\n  </properties>");
        MavenRun run = project.maven("verify");
        project.write("pom.xml", unbound);

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        assertThat(run.log())
                .anyMatch(line -> line.matches(".*4\\.2  Same results +FAILED +12 .*"))
                .anyMatch(line -> line.contains("expected: every test as certified"))
                .anyMatch(line -> line.contains("found:    4 differences"))
                .anyMatch(line -> line.contains("BoxTest") && line.contains("where:"))
                .anyMatch(line -> line.contains("next:     look at this build's tests"));
        assertThat(run.errors().get(0)).contains("4.2 Same results FAILED").doesNotContain("4.4", "4.1", "4.3");
    }

    @Test
    @Order(9)
    void aBuildInWhichSurefireIsSkippedHasLostEveryTest() {
        String unbound = project.bind("deps", "validate");
        project.replace(
                "pom.xml", "  </properties>", "    <maven.test.skip.exec>true</maven.test.skip.exec>\n  </properties>");
        MavenRun run = project.maven("verify");
        project.write("pom.xml", unbound);

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        assertThat(run.log())
                .anyMatch(line -> line.matches(".*4\\.2  Same results +FAILED .*"))
                .anyMatch(line -> line.contains("expected: 16 certified tests to run"));
    }

    @Test
    @Order(10)
    void aSystemPropertyThatNobodyCertifiedIsNamed() {
        String unbound = project.bind("deps", "perf");
        project.replace(
                "pom.xml",
                "<version>3.5.6</version>",
                "<version>3.5.6</version><configuration><systemPropertyVariables><db>shared</db>"
                        + "</systemPropertyVariables></configuration>");
        MavenRun run = project.maven("verify");
        project.write("pom.xml", unbound);

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(run.log())
                .anyMatch(line -> line.matches(".*4\\.2  Same results +WARNED .*"))
                .anyMatch(line -> line.contains("setup of tests changed since the certificate"));
    }

    @Test
    @Order(11)
    void rollbackGivesEveryByteBack() {
        MavenRun run = project.goal("rollback");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(project.files()).isEqualTo(before);
        assertThat(project.folder().resolve(SWITCH))
                .as("Maven deletes no copy of a resource that is gone")
                .doesNotExist();
    }
}
