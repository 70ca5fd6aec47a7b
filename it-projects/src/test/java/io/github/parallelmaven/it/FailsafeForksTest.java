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

/** Integration tests that wait for something gain by forks; these are proven, written, certified, and taken back. */
@Tag("full")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class FailsafeForksTest {

    private static final String SUITE = "a-suite-whose-integration-tests-wait";

    private static final String TRAINS = "src/test/java/org/example/station/";

    private ItProject project;
    private TreeSnapshot before;

    @BeforeAll
    void copy() {
        project = ItProject.copy(SUITE, "failsafe-forks");
        before = project.files();
    }

    @Test
    @Order(1)
    void forksThatThreeShufflesProveAreWrittenForFailsafeAlone() {
        MavenRun run = project.goal("apply", TidySuiteTest.GAIN, "-Dparallel.perf.workers=threads");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(run.log())
                .as("see %s", run.file())
                .anyMatch(
                        line -> line.matches(".*integration tests: .*s -> .*s \\([23] forks, 3 shuffles the same\\).*"))
                .anyMatch(line -> line.contains("One test after another: mvn verify ")
                        && line.endsWith(" -Dfailsafe.forkCount=1"))
                .anyMatch(line -> line.matches(".*4\\.2  Same results +PENDING +12 .*"));
        assertThat(project.read("pom.xml"))
                .containsPattern("<failsafe.forkCount>[23]</failsafe.forkCount>")
                .contains("<forkCount>${failsafe.forkCount}</forkCount>")
                .doesNotContain("reuseForks");
        assertThat(project.read(".mvn/parallel/certificate.json"))
                .containsPattern("\"integrationSettings\": \\{\\s+\"org.example:" + SUITE
                        + "@default\": \\{\\s+\"forkCount\": \"[23]\"");
    }

    @Test
    @Order(2)
    void aBoundBuildHoldsWhatFailsafeIsToldAgainstTheCertificate() {
        MavenRun same = project.boundBuild();
        String unbound = project.bind("deps", "validate");
        MavenRun other = project.maven("verify", "-Dfailsafe.forkCount=1");
        project.write("pom.xml", unbound);

        assertThat(same.exit()).as("see %s", same.file()).isZero();
        assertThat(same.log())
                .as("see %s", same.file())
                .anyMatch(line -> line.matches(".*4\\.2  Same results +PASSED +12 .*"));
        assertThat(other.exit()).as("see %s", other.file()).isNotZero();
        assertThat(other.log())
                .as("see %s", other.file())
                .anyMatch(line -> line.contains("Failsafe was told forkCount=1, reuseForks=true"));
    }

    @Test
    @Order(3)
    void rollbackGivesEveryByteBack() {
        MavenRun run = project.goal("rollback");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(project.files()).isEqualTo(before);
    }

    @Test
    @Order(4)
    void whereForksChangeAnOutcomeTheyStayOneAfterAnother() {
        // The folder's name is no constant, so that only a run can tell.
        String tracks = """
                java.nio.file.Path track =
                                java.nio.file.Path.of("target", new StringBuilder("kcart").reverse().toString());
                        assertTrue(track.toFile().mkdir());
                        Thread.sleep(4_000);
                        java.nio.file.Files.delete(track);
                """;
        ItProject meeting = ItProject.copy(SUITE, "failsafe-meeting");
        for (String train : new String[] {"Morning", "Noon", "Evening", "Night"}) {
            meeting.replace(TRAINS + train + "TrainIT.java", "Thread.sleep(4_000);", tracks);
        }

        MavenRun run = meeting.goal("apply", TidySuiteTest.GAIN, "-Dparallel.perf.workers=threads");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(run.log())
                .as("see %s", run.file())
                .anyMatch(line -> line.contains("integration tests stay one after another: in 2 forks: ")
                        && line.contains("TrainIT")
                        && line.contains("SUCCESSFUL became FAILED"));
        assertThat(meeting.read("pom.xml")).doesNotContain("failsafe.forkCount");
    }
}
