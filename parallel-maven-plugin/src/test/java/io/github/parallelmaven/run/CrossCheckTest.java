package io.github.parallelmaven.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.TestExecution;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The recordings and reports come from real runs of one project: every kind of test, failing {@code @BeforeAll} (also
 * nested), {@code @AfterAll} and factories, a disabled class with nested ones, an assumption in {@code @BeforeAll}.
 * {@code threads} and {@code forks} were run with Surefire 3.5.6.
 */
class CrossCheckTest {

    @TempDir
    private Path directory;

    private static Path run(String name) {
        try {
            return Path.of(Objects.requireNonNull(CrossCheckTest.class.getResource("surefire/" + name))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5.6", "3.6.1", "threads", "forks"})
    void listenerAndReportsOfARealRunAgree(String name) throws IOException {
        Recorded recorded = ProbeReader.read(run(name));

        assertThat(recorded.isWhole()).isTrue();
        assertThat(CrossCheck.disagreements(recorded, SurefireReports.read(List.of(run(name)), 0), true))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"threads", "forks"})
    void theSameTestsRanInEveryWay(String name) throws IOException {
        assertThat(ProbeReader.read(run(name)).tests())
                .extracting(test -> test.id() + " " + test.outcome())
                .containsExactlyInAnyOrderElementsOf(ProbeReader.read(run("3.5.6")).tests().stream()
                        .map(test -> test.id() + " " + test.outcome())
                        .toList());
    }

    @Test
    void totalsAreThoseThatSurefirePrinted() throws IOException {
        SurefireTotals totals = SurefireReports.read(List.of(run("3.6.1")), 0);

        assertThat(totals.tests()).isEqualTo(27);
        assertThat(totals.failures()).isEqualTo(1);
        assertThat(totals.errors()).isEqualTo(5);
        assertThat(totals.skipped()).isEqualTo(9);
        assertThat(totals.entries())
                .contains(new SurefireTotals.Reported(
                        "demo.EveryKindTestCase$Inner", "nested", Outcome.SUCCESSFUL, false));
    }

    @Test
    void aTestThatSurefireRanAgainCountsOnceLikeInItsReports() throws IOException {
        assertThat(CrossCheck.disagreements(
                        withMoreOf(Outcome.FAILED), SurefireReports.read(List.of(run("3.5.6")), 0), true))
                .isEmpty();
    }

    @Test
    void aTestThatPassedTwiceIsADisagreement() throws IOException {
        assertThat(CrossCheck.disagreements(
                        withMoreOf(Outcome.SUCCESSFUL), SurefireReports.read(List.of(run("3.5.6")), 0), true))
                .isNotEmpty();
    }

    /** With three executions, one after another, of a test that ended so. */
    private static Recorded withMoreOf(Outcome outcome) throws IOException {
        Recorded recorded = ProbeReader.read(run("3.5.6"));
        List<TestExecution> tests = new ArrayList<>(recorded.tests());
        TestExecution first = tests.stream()
                .filter(test -> test.outcome() == outcome && !recorded.unrun().contains(test.id()))
                .findFirst()
                .orElseThrow();
        for (int again = 1; again <= 2; again++) {
            tests.add(new TestExecution(
                    first.id(),
                    first.method(),
                    first.outcome(),
                    first.thrown(),
                    first.digest(),
                    first.startMicros() + 1_000_000L * again,
                    first.endMicros() + 1_000_000L * again,
                    first.thread(),
                    first.pid(),
                    first.plan() + again));
        }
        return new Recorded(
                tests,
                recorded.containers(),
                recorded.forks(),
                recorded.fixtures(),
                recorded.fixturesExamined(),
                recorded.testsObserved(),
                recorded.touches(),
                recorded.methods(),
                recorded.unrun(),
                recorded.broken());
    }

    @Test
    void aTestThatOnlyTheReportsKnowIsADisagreement() throws IOException {
        SurefireTotals totals = SurefireReports.read(List.of(run("3.5.6")), 0);
        List<SurefireTotals.Reported> more = new ArrayList<>(totals.entries());
        more.add(new SurefireTotals.Reported("demo.EveryKindTestCase", "extra", Outcome.SUCCESSFUL, false));

        List<String> disagreements =
                CrossCheck.disagreements(ProbeReader.read(run("3.5.6")), new SurefireTotals(more), true);

        assertThat(disagreements)
                .containsExactly(
                        "all classes: the listener recorded 12 successful, 6 failed, 3 to 13 skipped;"
                                + " Surefire's reports say 13 successful, 6 failed, 6 skipped",
                        "demo.EveryKindTestCase: the listener recorded 9 successful, 1 failed, 2 skipped;"
                                + " Surefire's reports say 10 successful, 1 failed, 2 skipped");
    }

    /** Seen with Surefire 3.5.6, where nested classes have a {@code @DisplayName}. */
    @Test
    void aNestedClassMayGoByAPhraseAndMustNotBeMissing() throws IOException {
        List<SurefireTotals.Reported> phrased = new ArrayList<>();
        for (SurefireTotals.Reported entry :
                SurefireReports.read(List.of(run("3.5.6")), 0).entries()) {
            boolean nested = entry.className().equals("demo.EveryKindTestCase$Inner");
            phrased.add(
                    nested
                            ? new SurefireTotals.Reported(
                                    "B is 0 (B < A)", entry.name(), entry.outcome(), entry.error())
                            : entry);
        }
        Recorded recorded = ProbeReader.read(run("3.5.6"));

        assertThat(phrased)
                .isNotEqualTo(SurefireReports.read(List.of(run("3.5.6")), 0).entries());
        assertThat(CrossCheck.disagreements(recorded, new SurefireTotals(phrased), true))
                .isEmpty();
        phrased.removeIf(entry -> entry.className().equals("B is 0 (B < A)"));
        assertThat(CrossCheck.disagreements(recorded, new SurefireTotals(phrased), true))
                .isNotEmpty();
    }

    @Test
    void entriesInTheWrongClassAreADisagreementUnlessOnlyTotalsAreTrusted() throws IOException {
        Recorded recorded = ProbeReader.read(run("3.5.6"));
        SurefireTotals mixed = new SurefireTotals(SurefireReports.read(List.of(run("3.5.6")), 0).entries().stream()
                .map(entry ->
                        new SurefireTotals.Reported("demo.MoreTestCase", entry.name(), entry.outcome(), entry.error()))
                .toList());

        assertThat(CrossCheck.disagreements(recorded, mixed, true)).hasSize(1);
        assertThat(CrossCheck.disagreements(recorded, mixed, false)).isEmpty();
    }

    @Test
    void noReportsAtAllDisagreeWithARecording() throws IOException {
        assertThat(CrossCheck.disagreements(
                        ProbeReader.read(run("3.5.6")),
                        SurefireReports.read(List.of(directory.resolve("none")), 0),
                        true))
                .hasSize(1);
    }

    @Test
    void aDamagedReportIsAnErrorWithItsName() throws IOException {
        Files.writeString(directory.resolve("TEST-a.B.xml"), "<testsuite><testcase name=\"x\"");

        assertThatThrownBy(() -> SurefireReports.read(List.of(directory), 0))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("TEST-a.B.xml is no report");
    }

    @Test
    void anExternalEntityIsNotLoaded() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "a.Secret");
        Files.writeString(
                directory.resolve("TEST-a.B.xml"),
                "<!DOCTYPE t [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><testsuite><testcase name=\"x\""
                        + " classname=\"A\">&x;</testcase></testsuite>");

        assertThatThrownBy(() -> SurefireReports.read(List.of(directory), 0)).isInstanceOf(IOException.class);
    }

    @Test
    void aReportOfAnEarlierBuildIsNotOfThisRun(@TempDir Path directory) throws IOException {
        Path report = directory.resolve("TEST-a.GoneTest.xml");
        Files.writeString(report, "<testsuite><testcase classname='a.GoneTest' name='works'/></testsuite>");
        Files.setLastModifiedTime(report, FileTime.from(100, TimeUnit.SECONDS));

        assertThat(SurefireReports.read(List.of(directory), 103_000_000).entries())
                .isEmpty();
        assertThat(SurefireReports.read(List.of(directory), 101_000_000).entries())
                .hasSize(1);
    }
}
