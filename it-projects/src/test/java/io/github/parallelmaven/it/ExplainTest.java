package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Why a class is kept apart, from a clone that was never built. */
class ExplainTest {

    private static final String ISOLATED = "org.example.proxmox.report.RegionalReportTest";

    private static final Pattern SUPPRESSION = Pattern.compile("suppress: `(\\{.*})`");

    private static List<String> explained(ItProject project, String test) {
        MavenRun run = project.goal("explain", "-Dtest=" + test);
        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(run.tests()).isZero();
        return run.log();
    }

    @Test
    void everyReasonOfAnIsolatedClassIsNamedAndTheLinesThatSuppressThemDo() {
        ItProject project = ItProject.copy("proxmox-suite", "explained");

        List<String> log = explained(project, "RegionalReportTest");

        assertThat(log)
                .containsSubsequence(
                        "[INFO] " + ISOLATED,
                        "[INFO]   Class threads in one JVM: it runs alone, when all that overlap are done")
                .anyMatch(line -> line.endsWith(" H13 writes java.util.Locale.default"))
                .anyMatch(line -> line.endsWith("path:     RegionalReportTest.travelToBerlin"))
                .anyMatch(line -> line.contains("meets:    every test class, since any may use it"))
                .anyMatch(line -> line.contains("meets:    written by org.example.proxmox.workflow.VmWorkflowTest"))
                .anyMatch(line -> line.contains("harmless:") && line.contains("H13 java.util.Locale.default"))
                .anyMatch(line -> line.contains("lifting it: what that would save is not known"));

        MavenRun quiet = project.goal("explain", "-q", "-Dtest=RegionalReportTest");
        assertThat(quiet.log())
                .as("see %s", quiet.file())
                .contains(ISOLATED)
                .noneMatch(line -> line.startsWith("[INFO]"));

        List<String> suppressions = log.stream()
                .map(SUPPRESSION::matcher)
                .filter(Matcher::find)
                .map(match -> match.group(1))
                .toList();
        assertThat(suppressions).hasSizeGreaterThan(1);
        project.write(".mvn/parallel/suppressions.json", "[" + String.join(",\n", suppressions) + "]");

        assertThat(explained(project, ISOLATED + "#theHeaderShowsTheClockInBerlin"))
                .contains("[INFO]   Class threads in one JVM: it may overlap with every other class")
                .anyMatch(line -> line.contains("suppressed, why it is harmless"));
    }

    @Test
    void inABuildOfSeveralModulesTheOneThatHasTheClassExplainsIt() {
        ItProject project = Harbour.copy("explained-modules").project();

        assertThat(explained(project, "org.example.harbour.docks.*Test"))
                .anyMatch(line -> line.startsWith("[INFO] org.example.harbour.docks."))
                .noneMatch(line -> line.startsWith("[INFO] org.example.harbour.ships."));

        MavenRun unknown = project.goal("explain", "-Dtest=NoSuchTest");

        assertThat(unknown.exit()).isNotZero();
        assertThat(String.join("\n", unknown.errors()))
                .contains("No test class that Surefire runs here is selected by -Dtest=NoSuchTest")
                .contains("Next: `mvn ")
                .contains(":explain -Dtest=org.example.harbour.");
    }
}
