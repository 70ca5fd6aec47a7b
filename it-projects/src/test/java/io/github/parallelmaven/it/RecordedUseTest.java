package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What no rule can read in bytecode, and only the agent sees: two classes change a field whose class a file names. */
@Tag("full")
class RecordedUseTest {

    private static final String LOCK = "@ResourceLock(\"static:org.example.tariff.Tariff.zone\")";
    private static final String TESTS = "src/test/java/org/example/tariff/";
    private static final String[] OPTIONS = {"-Dparallel.perf.workers=threads", "-Dparallel.perf.minImprovement=10"};

    @Test
    void whatTwoClassesWereSeenToChangeIsLockedAndProven() {
        ItProject project = ItProject.copy("a-tariff-that-a-file-names", "recorded-use");

        MavenRun applied = project.goal("apply", OPTIONS);

        assertThat(applied.exit()).as("see %s", applied.file()).isZero();
        assertThat(project.read(TESTS + "CityRideTest.java")).contains(LOCK);
        assertThat(project.read(TESTS + "SuburbRideTest.java")).contains(LOCK);
        assertThat(project.read(TESTS + "FerryTest.java")).doesNotContain("@ResourceLock", "@Isolated");
        assertThat(recorded(project))
                .containsExactly("org.example.tariff.CityRideTest", "org.example.tariff.SuburbRideTest");

        MavenRun validated = project.goal("validate", OPTIONS);

        assertThat(validated.exit()).as("see %s", validated.file()).isZero();
        assertThat(project.results().gate("3.1").word()).isEqualTo("PASSED");
    }

    @Test
    void withoutTheAgentNobodyWouldKnow() {
        ItProject project = ItProject.copy("a-tariff-that-a-file-names", "unrecorded-use");

        MavenRun run = project.goal("apply", OPTIONS[0], OPTIONS[1], "-Dparallel.thread-safety.record=false");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(project.read(TESTS + "CityRideTest.java")).doesNotContain("@ResourceLock");
        assertThat(recorded(project)).isEmpty();
    }

    @Test
    void whereNothingIsSharedNothingIsIsolated() {
        ItProject project = ItProject.copy("guests-that-share-nothing", "unshared-use");

        MavenRun run = project.goal("validate", OPTIONS);

        assertThat(recorded(project)).as("see %s", run.file()).isEmpty();
        assertThat(project.results().gate("3.1").word()).isEqualTo("PASSED");
        assertThat(project.results().gate("3.2").toString()).contains("agent: ");
    }

    /** The classes of the findings of the agent's. */
    private static List<String> recorded(ItProject project) {
        List<String> classes = new ArrayList<>();
        for (JsonNode finding : project.results().json("findings.json").path("findings")) {
            if (finding.path("rule").asText().equals("RECORDED")) {
                classes.add(finding.path("class").asText());
            }
        }
        return classes;
    }
}
