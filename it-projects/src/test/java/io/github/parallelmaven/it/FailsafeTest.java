package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** The way of integration tests: recorded before any change, held to be the same, certified, and held to it by each build. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class FailsafeTest {

    private static final String SUITE = "a-suite-with-integration-tests";

    /** Then {@code apply} leaves a file that integration tests read too. */
    private static final String THREADS = "-Dparallel.perf.workers=threads";

    private static final String PREPARED = "<echo file=\"${project.build.directory}/museum/open\">open</echo>";

    private ItProject project;
    private TreeSnapshot before;

    @BeforeAll
    void copy() {
        project = ItProject.copy(SUITE, "failsafe");
        before = project.files();
    }

    @Test
    @Order(1)
    void applyRunsThemBeforeItsChangesAndInThePlainBuild() {
        MavenRun run = project.goal("apply", TidySuiteTest.GAIN, THREADS);

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(run.log())
                .as("see %s", run.file())
                .anyMatch(line -> line.contains("integration tests before any change: 3 tests"))
                .anyMatch(line -> line.contains("integration tests with all changes: 3 tests"))
                .anyMatch(line -> line.matches(".*4\\.2  Same results +PENDING +11 .*"))
                .anyMatch(line -> line.contains("Integration tests: 3, "))
                .anyMatch(line -> line.contains("integration tests stay one after another: ")
                        && line.contains("target/museum/turnstile crosses processes; used by ")
                        && line.contains("org.example.museum.EveningTourIT, org.example.museum.MorningTourIT"));
        assertThat(project.read(".mvn/parallel/certificate.json"))
                .contains("org.example:a-suite-with-integration-tests@tours", "OpeningIT");
    }

    @Test
    @Order(2)
    void aBoundBuildHoldsThemAgainstTheCertificate() {
        String unbound = project.bind("deps", "validate");
        MavenRun whole = project.maven("clean", "verify");
        MavenRun without = project.maven("verify", "-DskipITs");
        project.write("pom.xml", unbound);

        assertThat(whole.exit()).as("see %s", whole.file()).isZero();
        assertThat(whole.log())
                .as("see %s", whole.file())
                .anyMatch(line -> line.matches(".*4\\.2  Same results +PASSED +11 .*"));
        assertThat(without.exit()).as("see %s", without.file()).isZero();
        assertThat(without.log())
                .as("see %s", without.file())
                .anyMatch(
                        line -> line.matches(".*4\\.2  Same results +PASSED +8 .*8 tests as certified; integration.*"));
    }

    @Tag("full")
    @Test
    @Order(3)
    void oneThatEndsOtherwiseInABoundBuildIsNamed() {
        String unbound = project.bind("deps", "validate");
        project.replace("pom.xml", PREPARED, PREPARED.replace(">open<", ">closed<"));
        // Failsafe's own verdict comes first, and would hide ours.
        MavenRun run = project.maven("verify", "-Dmaven.test.failure.ignore=true");
        project.write("pom.xml", unbound);

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        assertThat(run.log())
                .as("see %s", run.file())
                .anyMatch(line -> line.matches(".*4\\.2  Same results +FAILED .*"))
                .anyMatch(line -> line.contains("found:    integration tests: 1 difference"))
                .anyMatch(line -> line.contains("OpeningIT") && line.contains("SUCCESSFUL became FAILED"));
    }

    @Tag("full")
    @Test
    @Order(4)
    void oneThatNoLongerRunsIsLost() {
        String unbound = project.bind("deps", "validate");
        project.replace(
                "pom.xml",
                "  </properties>",
                "    <failsafe.excludes>**/EveningTourIT.java</failsafe.excludes>\n  </properties>");
        MavenRun one = project.maven("verify");
        project.replace(
                "pom.xml", "<failsafe.excludes>**/EveningTourIT.java</failsafe.excludes>", "<skipITs>true</skipITs>");
        MavenRun all = project.maven("verify");
        project.write("pom.xml", unbound);

        assertThat(one.exit()).as("see %s", one.file()).isNotZero();
        assertThat(one.log())
                .as("see %s", one.file())
                .anyMatch(line -> line.contains("EveningTourIT") && line.contains("lost"));
        assertThat(all.exit()).as("see %s", all.file()).isNotZero();
        assertThat(all.log())
                .as("see %s", all.file())
                .anyMatch(line -> line.contains("expected: 3 certified integration tests to run"));
    }

    @Test
    @Order(5)
    void rollbackGivesEveryByteBack() {
        MavenRun run = project.goal("rollback");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(project.files()).isEqualTo(before);
    }

    @Tag("full")
    @Test
    @Order(6)
    void whereAChangeWouldAlterAnOutcomeNothingIsWritten() {
        ItProject noticing =
                ItProject.copy(SUITE, "failsafe-noticing").write("src/test/java/org/example/museum/RulesIT.java", """
                package org.example.museum;

                import static org.junit.jupiter.api.Assertions.assertNull;

                import org.junit.jupiter.api.Test;

                class RulesIT {

                    @Test
                    void nobodyTellsJUnitAnything() {
                        assertNull(getClass().getResource("/junit-platform.properties"));
                    }
                }
                """);
        TreeSnapshot own = noticing.files();

        MavenRun run = noticing.goal("apply", TidySuiteTest.GAIN, THREADS);

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        assertThat(run.log())
                .as("see %s", run.file())
                .anyMatch(line -> line.matches(".*4\\.2  Same results +FAILED .*"))
                .anyMatch(line -> line.contains("1 difference of integration tests in the plain run"))
                .anyMatch(line -> line.contains("RulesIT") && line.contains("SUCCESSFUL became FAILED"));
        assertThat(noticing.files()).isEqualTo(own);
    }

    @Tag("full")
    @Test
    @Order(7)
    void whereTheBuildEndsBeforeThemNothingIsProven() {
        ItProject closed = withoutDocker("failsafe-unjudged");
        TreeSnapshot own = closed.files();

        MavenRun run = closed.goal("apply", TidySuiteTest.GAIN, THREADS);

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        assertThat(run.log())
                .as("see %s", run.file())
                .anyMatch(line -> line.matches(".*4\\.2  Same results +NOT JUDGED .*"))
                .anyMatch(line -> line.contains("there is no docker here"));
        assertThat(run.errors().get(0)).contains("-DskipITs");
        assertThat(closed.files()).isEqualTo(own);
    }

    @Test
    @Order(8)
    @Tag("full")
    void whoLeavesThemOutIsToldSo() {
        ItProject closed = withoutDocker("failsafe-left-out");

        MavenRun run = closed.goal("apply", TidySuiteTest.GAIN, THREADS, "-DskipITs");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(run.log())
                .as("see %s", run.file())
                .anyMatch(line -> line.matches(".*4\\.2  Same results +PENDING +8 .*"))
                .anyMatch(line -> line.contains("Integration tests: left out by -DskipITs"));
        assertThat(closed.read(".mvn/parallel/certificate.json")).doesNotContain("@tours");
    }

    private static ItProject withoutDocker(String purpose) {
        return ItProject.copy(SUITE, purpose)
                .replace("pom.xml", PREPARED, "<fail message=\"there is no docker here\" unless=\"skipITs\"/>");
    }
}
