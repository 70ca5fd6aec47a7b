package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.ExecutionSetting;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.IntegrationEvidence;
import io.github.parallelmaven.model.IntegrationRun;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.Standing;
import io.github.parallelmaven.model.Standing.Word;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.Verdict;
import io.github.parallelmaven.report.CertificateFile;
import io.github.parallelmaven.report.GateTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bound goal on a certified project, in a build whose test run was not recorded. */
class BoundRunTest {

    @TempDir
    private Path folder;

    private SampleSuite suite;

    @BeforeEach
    void aCertifiedProject() throws IOException {
        suite = new SampleSuite(folder)
                .classes("A1Test", "A2Test", "A3Test", "A4Test", "A5Test", "A6Test", "A7Test", "A8Test");
        Path output = folder.resolve("output");
        suite.proven(output);
        Path committed = new CertificateFile(suite.copy).path();
        Files.createDirectories(committed.getParent());
        Files.copy(new CertificateFile(output).path(), committed);
    }

    private List<ExecutionSetting> threads = List.of();

    private static Settings settings() {
        return Settings.read(name -> Optional.empty(), Settings.Mode.STANDARD);
    }

    private Standing standing(GateId gate) {
        return report(Goal.VALIDATE).gates().stream()
                .filter(result -> result.gate() == gate)
                .findFirst()
                .orElseThrow()
                .standing();
    }

    private Report report(Goal goal) {
        suite.compile();
        OwnBuild build = new OwnBuild() {
            @Override
            public Project project() {
                return suite.project();
            }

            @Override
            public SortedSet<String> selectedClasses() {
                return new TreeSet<>(suite.names());
            }

            @Override
            public boolean isSwitchedOff() {
                return false;
            }

            @Override
            public List<ExecutionSetting> threadsOfFurtherExecutions() {
                return threads;
            }

            @Override
            public Optional<TestRun> ownRun(RunConfiguration effective) {
                return Optional.empty();
            }

            @Override
            public IntegrationEvidence integrationTests() {
                return IntegrationEvidence.none();
            }

            @Override
            public IntegrationRun ownIntegrationTests() {
                return IntegrationRun.none("");
            }
        };
        return new BoundRun(suite.copy, settings(), build).report(goal);
    }

    private static String reason(Standing standing) {
        return ((Verdict.NotJudged) standing.trial()).reason();
    }

    @Test
    void theCertifiedStateRestsOnTheCertificate() {
        assertThat(standing(GateId.COMPLETE_COVERAGE).word()).isEqualTo(Word.PASSED);
        assertThat(standing(GateId.IMPROVEMENT).word()).isEqualTo(Word.PASSED);
        assertThat(standing(GateId.OPTIMUM_FOUND).word()).isEqualTo(Word.PASSED);
        assertThat(reason(standing(GateId.SAME_RESULTS))).contains("was not recorded");
    }

    @Test
    void whatOverlapsInASecondExecutionAloneIsNotJudged() {
        threads = List.of(new ExecutionSetting(
                "shop", "slow-tests", "junit.jupiter.execution.parallel.mode.default", "concurrent"));

        assertThat(reason(standing(GateId.NO_UNGUARDED_SHARED_STATE)))
                .contains("mode.default = concurrent of Surefire's execution slow-tests in shop");
        assertThat(reason(standing(GateId.FIXTURE_ISOLATION))).contains("slow-tests");
    }

    @Test
    void testsThatSurefireDoesNotRunAreNotJudged() {
        suite.write("src/test/java/a/OrdersIT.java", """
                package a;

                class OrdersIT {

                    @org.junit.jupiter.api.Test
                    void works() {}
                }
                """);

        assertThat(standing(GateId.COMPLETE_COVERAGE).word()).isEqualTo(Word.PASSED);
        assertThat(standing(GateId.NO_UNTAGGED_TEST).word()).isEqualTo(Word.PASSED);
        assertThat(standing(GateId.NO_UNTAGGED_TEST).trial().examined()).isEqualTo(8);
    }

    @Test
    void whatWasCertifiedOfOtherClassesIsNotJudged() {
        suite.write(
                "src/test/java/a/A3Test.java",
                "package a; @org.junit.jupiter.api.Tag(\"unit\") class A3Test {"
                        + " @org.junit.jupiter.api.Test void works() { int changed = 1; changed++; } }");

        assertThat(reason(standing(GateId.IMPROVEMENT))).contains("1 class changed since, first a.A3Test");
        assertThat(reason(standing(GateId.FIXTURE_ISOLATION))).contains("changed since");
    }

    @Test
    void aGreenBuildHasNothingToDoNext() {
        Report report = report(Goal.VALIDATE);

        assertThat(report.unmet()).isEmpty();
        assertThat(report.nextCommand()).isEmpty();
        assertThat(new GateTable(report, UnaryOperator.identity()).lines()).noneMatch(line -> line.startsWith("Next"));
    }

    @Test
    void otherSettingsThanTheCertifiedOnesAreNotInEffect() {
        suite.property("argLine", "-Xint");

        assertThat(report(Goal.PERF).nextCommand()).isEqualTo("mvn parallel:apply");
        assertThat(standing(GateId.OPTIMUM_FOUND).word()).isEqualTo(Word.FAILED);
    }

    @Test
    void moreWorkersThanWereEverTriedAreWarnedOf() throws IOException {
        Path certificate = new CertificateFile(suite.copy).path();
        String text = Files.readString(certificate);
        Files.writeString(certificate, text.replaceAll("\"workers\": \\d+", "\"workers\": 1"));
        Path pins = suite.copy.resolve(".mvn/parallel/parallel.properties");
        Files.writeString(pins, Files.readString(pins).replaceAll("highestConcurrency=\\d+", "highestConcurrency=1"));

        Standing standing = standing(GateId.OPTIMUM_FOUND);

        assertThat(standing.word()).isEqualTo(Word.WARNED);
        assertThat(((Verdict.Warned) standing.trial()).diagnosis().expected()).contains("at most 1 worker");
    }
}
