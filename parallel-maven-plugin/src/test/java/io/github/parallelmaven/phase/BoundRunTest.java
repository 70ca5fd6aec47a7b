package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.ExecutionSetting;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.IntegrationEvidence;
import io.github.parallelmaven.model.IntegrationRun;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.Standing;
import io.github.parallelmaven.model.Standing.Word;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.Verdict;
import io.github.parallelmaven.report.CertificateFile;
import io.github.parallelmaven.report.GateTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bound goal on a certified project, in a build whose test run was not recorded, unless a test says so. */
class BoundRunTest {

    @TempDir
    private Path folder;

    private SampleSuite suite;
    private Optional<TestRun> ownRun = Optional.empty();
    private final List<String> said = new ArrayList<>();
    private final Set<String> others = new TreeSet<>();

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

    private Map<String, String> parameters = Map.of();
    private int days;

    private Settings settings() {
        return Settings.read(name -> Optional.ofNullable(parameters.get(name)), Settings.Mode.STANDARD);
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
                SortedSet<String> selected = new TreeSet<>(suite.names());
                selected.addAll(others);
                return selected;
            }

            @Override
            public boolean selects(DiscoveredTest test) {
                return selectedClasses().contains(test.testClass());
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
                return ownRun;
            }

            @Override
            public Path kept() {
                return folder.resolve("kept");
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
        return new BoundRun(suite.copy, suite.copy.resolve("target/parallel"), settings(), build, said::add)
                .report(goal);
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

    /** One feature of Spock that holds two iterations; its class is certified, pinned and declared. */
    private List<TestExecution> aSpecIsCertified() throws IOException {
        others.add("a.OrdersSpec");
        suite.write("src/test/java/a/OrdersSpec.java", "package a; class OrdersSpec {}");
        String feature = "[engine:spock]/[spec:a.OrdersSpec]/[feature:works]";
        List<TestExecution> tests = Stream.of(feature, feature + "/[iteration:0]", feature + "/[iteration:1]")
                .map(id -> new TestExecution(
                        new TestId(id),
                        new TestMethod("a.OrdersSpec", "works", ""),
                        Outcome.SUCCESSFUL,
                        "",
                        "",
                        1,
                        2,
                        "main",
                        1,
                        1))
                .toList();
        Path certificate = new CertificateFile(suite.copy).path();
        String certified = tests.stream()
                .map(test -> "\"" + test.id() + "\": \"SUCCESSFUL\",")
                .collect(Collectors.joining("\n", "\"outcomes\": {\n", ""));
        Files.writeString(
                certificate,
                Files.readString(certificate).replaceFirst("\"outcomes\": \\{", Matcher.quoteReplacement(certified)));
        Path properties = suite.copy.resolve(".mvn/parallel/parallel.properties");
        Files.writeString(
                properties,
                Files.readString(properties).replaceAll("minimumTests=\\d+", "minimumTests=9")
                        + "parallel.category.a.OrdersSpec=unit\n");
        return tests;
    }

    @Test
    void testsOfAnEngineThatOnlyARunTellsOfAreTakenFromThisBuild() throws IOException {
        ownRun = Optional.of(run(aSpecIsCertified()));

        assertThat(standing(GateId.COMPLETE_COVERAGE).word()).isEqualTo(Word.PASSED);
        assertThat(standing(GateId.NO_UNTAGGED_TEST).word()).isEqualTo(Word.PASSED);
        assertThat(standing(GateId.NO_UNTAGGED_TEST).trial().examined()).isEqualTo(9);
    }

    @Test
    void withoutARunThatTellsOfThemNothingIsCounted() throws IOException {
        aSpecIsCertified();

        assertThat(reason(standing(GateId.COMPLETE_COVERAGE))).contains("known only from this build's run");
        assertThat(reason(standing(GateId.NO_UNTAGGED_TEST))).contains("bind parallel:deps at initialize");
        assertThat(standing(GateId.SOURCES_INTACT).word()).isEqualTo(Word.PASSED);
    }

    private static TestRun run(List<TestExecution> tests) {
        return run(tests, List.of());
    }

    private static TestRun run(List<TestExecution> tests, List<ForkRecord> forks) {
        return new TestRun(
                1,
                RunKind.PLAIN,
                RunConfiguration.sequential(),
                "",
                0,
                1,
                new TestRun.Exit(TestRun.Status.SUCCESS, ""),
                tests,
                List.of(),
                forks,
                List.of(),
                0,
                0);
    }

    private static final long SECOND = 1_000_000;

    /** A build on a later day than the one before, in which the classes took so many seconds. */
    private void buildTakes(double... seconds) {
        days++;
        long start = days * 86_400 * SECOND;
        List<TestExecution> tests = new ArrayList<>();
        for (int i = 1; i <= seconds.length; i++) {
            String name = "a.A" + i + "Test";
            tests.add(new TestExecution(
                    new TestId("[engine:junit-jupiter]/[class:" + name + "]/[method:works()]"),
                    new TestMethod(name, "works", ""),
                    Outcome.SUCCESSFUL,
                    "",
                    "",
                    start,
                    start + (long) (seconds[i - 1] * SECOND),
                    name,
                    1,
                    1));
        }
        ForkRecord fork = new ForkRecord(1, start, start, start + 60 * SECOND, 0, 0, 1, true, List.of(), "17.0.15", 1);
        ownRun = Optional.of(run(tests, List.of(fork)));
    }

    private Path committedHistory() {
        return suite.copy.resolve(".mvn/parallel/history.jsonl");
    }

    @Test
    void aClassThatTakesTwiceAsLongIsNamedInTheFirstBuildAndNothingIsWrittenIntoTheProject() {
        buildTakes(2, 3, 4);
        standing(GateId.CATEGORY_TIME);
        buildTakes(2, 6, 4);

        Standing standing = standing(GateId.CATEGORY_TIME);

        assertThat(standing.word()).isEqualTo(Word.WARNED);
        assertThat(((Verdict.Warned) standing.trial()).diagnosis().where())
                .containsExactly("a.A2Test: 6.00s, usually 3.00s (1 build); slower since this build");
        assertThat(committedHistory()).doesNotExist();
    }

    @Test
    void unchangedTimesLeaveTheCertificatesWord() {
        Word certified = standing(GateId.CATEGORY_TIME).word();
        buildTakes(2, 3, 4);
        standing(GateId.CATEGORY_TIME);
        buildTakes(2.1, 3, 3.9);

        assertThat(standing(GateId.CATEGORY_TIME).word()).isEqualTo(certified);
        assertThat(said)
                .contains("Times: 3 test classes over 1s held against 1 earlier build on this machine class: none"
                        + " slower than usual");
    }

    @Test
    void aSlowerClassFailsTheGateWhereTheUserAsksForIt() {
        parameters = Map.of("parallel.perf.strictCategoryTime", "true");
        buildTakes(2, 3, 4);
        standing(GateId.CATEGORY_TIME);
        buildTakes(2, 6, 4);

        assertThat(standing(GateId.CATEGORY_TIME).word()).isEqualTo(Word.FAILED);
    }

    @Test
    void whatIsAcceptedIsNotNamedAgain() {
        buildTakes(2, 3, 4);
        standing(GateId.CATEGORY_TIME);
        parameters = Map.of("parallel.perf.history", "accept");
        buildTakes(2, 6, 4);
        Word accepted = standing(GateId.CATEGORY_TIME).word();
        parameters = Map.of();
        buildTakes(2, 6, 4);

        assertThat(accepted).isNotEqualTo(Word.WARNED);
        assertThat(standing(GateId.CATEGORY_TIME).word()).isNotEqualTo(Word.WARNED);
    }

    @Test
    void theFileThatUsersCommitIsWrittenWhereTheyAskForIt() throws IOException {
        buildTakes(2, 3, 4);
        standing(GateId.CATEGORY_TIME);
        parameters = Map.of("parallel.perf.history", "write");
        buildTakes(2, 3, 4);
        standing(GateId.CATEGORY_TIME);

        assertThat(Files.readAllLines(committedHistory())).hasSize(2);
    }

    @Test
    void timesAreLeftAloneWhereTheUserSaysSo() {
        parameters = Map.of("parallel.perf.history", "off");
        buildTakes(2, 3, 4);
        standing(GateId.CATEGORY_TIME);

        assertThat(folder.resolve("kept")).doesNotExist();
        assertThat(said).noneMatch(line -> line.startsWith("Times"));
    }

    @Test
    void otherSettingsHaveTimesOfTheirOwn() {
        buildTakes(2, 3, 4);
        standing(GateId.CATEGORY_TIME);
        suite.property("argLine", "-Xint");
        buildTakes(2, 6, 4);

        assertThat(standing(GateId.CATEGORY_TIME).word()).isNotEqualTo(Word.WARNED);
        assertThat(said).noneMatch(line -> line.startsWith("Times"));
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
    void aNewHazardHasOneNextStep() {
        share("A1Test");
        share("A2Test");

        Report report = report(Goal.THREAD_SAFETY);

        assertThat(report.nextCommand()).isEqualTo("mvn parallel:thread-safety -Dparallel.apply=true");
        assertThat(nextSteps(report)).containsOnly(report.nextCommand());
    }

    @Test
    void gatesThatAskForSeveralGoalsLeadToTheOneThatDoesItAll() throws IOException {
        share("A1Test");
        share("A2Test");
        Files.delete(new CertificateFile(suite.copy).path());

        Report report = report(Goal.VALIDATE);

        assertThat(report.nextCommand()).isEqualTo("mvn parallel:apply");
        assertThat(nextSteps(report)).containsOnly(report.nextCommand());
    }

    private void share(String testClass) {
        String path = "src/test/java/a/" + testClass + ".java";
        suite.writeIntoCopy(path, suite.inCopy(path).replace("works() {}", "works() { Common.all.add(\"1\"); }"));
        suite.writeIntoCopy("src/test/java/a/Common.java", """
                package a;

                final class Common {

                    static java.util.List<String> all = new java.util.ArrayList<>();
                }
                """);
    }

    /** As the table prints them, a line or two each. */
    private static List<String> nextSteps(Report report) {
        String table = String.join(" ", new GateTable(report, command -> command).lines());
        return Pattern.compile("(?:next: +`|Next: +)(mvn parallel:[^` ]+(?: -D[^` ]+)*)")
                .matcher(table)
                .results()
                .map(step -> step.group(1))
                .toList();
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

    /** The annotation that restores would throw away what the class of the baseline, which holds no lock, sets meanwhile. */
    @Test
    void whatIsNewIsToTakeThePlainLockWhereALibraryRestoresAndABaselineLeavesOthersUnlocked() throws IOException {
        suite.restores()
                .runs("A1Test", "System.setProperty(\"shop.old\", \"1\");")
                .runs("A2Test", "System.getProperty(\"shop.old\");")
                .runs("A3Test", "System.setProperty(\"shop.fresh\", \"1\");")
                .runs("A4Test", "System.getProperty(\"shop.fresh\");");
        Path baseline = suite.copy.resolve(".mvn/parallel/baseline/a.b.json");
        Files.createDirectories(baseline.getParent());
        Files.writeString(baseline, """
                [
                  {"resource":"system property:shop.old","rule":"H10","testClass":"a.A1Test"},
                  {"resource":"system property:shop.old","rule":"H11","testClass":"a.A2Test"}
                ]
                """);

        Report report = report(Goal.THREAD_SAFETY);

        assertThat(report.safety().get(0).findings())
                .filteredOn(finding -> !finding.isHarmless())
                .extracting(Finding::testClass, finding -> finding.remedy().annotation())
                .containsExactlyInAnyOrder(
                        tuple("a.A3Test", "@ResourceLock(\"java.lang.System.properties\")"),
                        tuple("a.A4Test", "@ResourceLock(\"java.lang.System.properties\", mode = READ)"));
    }
}
