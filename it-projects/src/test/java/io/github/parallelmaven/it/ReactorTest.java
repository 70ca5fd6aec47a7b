package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** A build of several modules, one of them without tests, that was never installed: one copy, one table, one certificate. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ReactorTest {

    private static final String GAIN = "-Dparallel.perf.minImprovement=10";

    private ItProject project;
    private TreeSnapshot before;

    @BeforeAll
    void copy() {
        project = ItProject.copy("a-build-of-two-modules", "two-modules-end-to-end");
        before = project.files();
    }

    @Test
    @Order(1)
    void validateJudgesAllModulesInOneTable() {
        MavenRun run = project.goal("validate", GAIN);

        assertThat(run.exit()).as("gates are pending; see %s", run.file()).isNotZero();
        assertThat(run.log())
                .as("see %s", run.file())
                .anyMatch(line -> line.contains("20 test methods in 8 test classes"))
                .filteredOn(line -> line.contains("1.1  Dependencies resolve"))
                .hasSize(1);
        assertThat(project.results().words()).hasSize(16).doesNotContainValue("FAILED");
        assertThat(project.results().json("categories.json").path("tests").size())
                .isEqualTo(20);
        assertThat(project.files()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void applyWritesIntoEachModuleThatHasTests() {
        MavenRun run = project.goal("apply", GAIN);

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(project.read("ships/src/test/java/org/example/harbour/ships/TugTest.java"))
                .contains("@Tag(\"unit\")");
        assertThat(project.read("docks/src/test/resources/junit-platform.properties"))
                .contains("junit.jupiter.execution.parallel.enabled");
        assertThat(project.read(".mvn/parallel/certificate.json")).contains("\"ships\": {", "\"docks\": {");
    }

    @Test
    @Order(3)
    void aBoundBuildHoldsEachModuleAgainstTheOneCertificate() {
        String unbound = project.bind("deps", "validate");
        MavenRun whole = project.maven("verify");
        MavenRun lost = project.maven("verify", "-Dsurefire.failIfNoSpecifiedTests=false", "-DforkCount=2");
        project.write("pom.xml", unbound);

        assertThat(whole.exit()).as("see %s", whole.file()).isZero();
        assertThat(whole.log())
                .as("see %s", whole.file())
                .anyMatch(line -> line.contains("12 tests as certified"))
                .anyMatch(line -> line.contains("8 tests as certified"))
                .anyMatch(line -> line.contains("nothing to judge, this module has no tests"))
                .anyMatch(line -> line.contains("nothing to judge, this module runs no tests"));
        assertThat(lost.exit()).as("other settings; see %s", lost.file()).isNotZero();
    }

    @Test
    @Order(4)
    void theNextValidateRunsNothingAgain() {
        MavenRun run = project.goal("validate", GAIN);

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(project.results().words().values()).hasSize(16).doesNotContain("PENDING", "FAILED");
    }

    @Test
    @Order(5)
    void rollbackGivesEveryByteBack() {
        MavenRun run = project.goal("rollback");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(project.files()).isEqualTo(before);
        assertThat(project.folder().resolve("docks/target/test-classes/junit-platform.properties"))
                .as("Maven deletes no copy of a resource that is gone")
                .doesNotExist();
    }
}
