package io.github.parallelmaven.phase;

import static io.github.parallelmaven.phase.Reported.perf;
import static io.github.parallelmaven.phase.Reported.result;
import static io.github.parallelmaven.phase.Reported.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.edit.JournaledWriter;
import io.github.parallelmaven.edit.TreeDigest;
import io.github.parallelmaven.model.ExecutionSetting;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.Phase;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.RunConfiguration.Order;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.SelectedTests;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.Setting.Kind;
import io.github.parallelmaven.model.Setting.Origin;
import io.github.parallelmaven.model.Standing.Word;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.Verdict;
import io.github.parallelmaven.report.CertificateFile;
import io.github.parallelmaven.report.SampleStore;
import io.github.parallelmaven.run.RunRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worker from end to end: real files, a real compiler, tests in virtual time. */
class WorkerRunTest extends VirtualTime {

    private static final String A1 = "src/test/java/a/A1Test.java";

    @BeforeEach
    void eightClassesThatWait() {
        suite = eightClasses(folder);
    }

    private static SampleSuite eightClasses(Path folder) {
        return new SampleSuite(folder)
                .classes("A1Test", "A2Test", "A3Test", "A4Test", "A5Test", "A6Test", "A7Test", "A8Test");
    }

    private static boolean provesShuffled(RunRequest request) {
        return request.configuration().isShuffled() && request.kind() != RunKind.CANDIDATE;
    }

    @Test
    void applyMeasuresSearchesShufflesAndProvesInThisOrder() {
        VirtualBuild build = new VirtualBuild(suite);

        Report report = run(Goal.APPLY, build);

        assertThat(build.kinds()).startsWith(RunKind.BASELINE, RunKind.CANDIDATE);
        assertThat(build.kinds()).endsWith(RunKind.RECORDED, RunKind.SHUFFLE, RunKind.FALLBACK, RunKind.PLAIN);
        assertThat(build.requests).extracting(RunRequest::number).isSorted().doesNotHaveDuplicates();
        assertThat(report.gates()).hasSize(16);
        assertThat(report.whyNotApply()).isEmpty();
        assertThat(report.mayApply()).isTrue();
    }

    @Test
    void whereMoreThanTheFlagsIsGainedTheirRunIsNotMadeAgain() {
        VirtualBuild build = new VirtualBuild(suite).takesUnderFlags(0.5);

        Report report = run(Goal.APPLY, build);

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(perf(report).chosen().jvmFlags()).isNotEmpty();
        assertThat(build.kinds())
                .endsWith(RunKind.FALLBACK, RunKind.RECORDED, RunKind.SHUFFLE, RunKind.PLAIN)
                .containsOnlyOnce(RunKind.FALLBACK);
    }

    /** It would have to be made once more, as another command. */
    @Test
    void whereTheFlagsAloneAreOutOfTheQuestionTheirRunComesAfterThoseThatMayLeaveClassesForLater() {
        parameters.put("parallel.perf.workers", "forks");
        VirtualBuild build = new VirtualBuild(suite)
                .takesUnderFlags(0.3)
                .fails("a.A3Test", (request, beside) -> !beside.isEmpty() && provesShuffled(request));

        Report report = run(Goal.APPLY, build);

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(perf(report).chosen().serial()).containsExactly("a.A3Test");
        assertThat(build.kinds()).containsOnlyOnce(RunKind.FALLBACK);
        assertThat(perf(report).costInBaselines()).isLessThanOrEqualTo(6);
    }

    @Test
    void whatNoPomWouldChangeIsSaidBeforeAnythingIsMeasured() {
        suite.says(new Setting("forkCount", "1", new Origin(Kind.POM_PROPERTY, "parent.pom", 7), true))
                .says(new Setting(
                        "junit.jupiter.execution.parallel.enabled",
                        "false",
                        new Origin(Kind.COMMAND_LINE, "", 0),
                        true));
        VirtualBuild build = new VirtualBuild(suite);

        assertThatThrownBy(() -> run(Goal.APPLY, build))
                .isInstanceOf(SuiteProblem.class)
                .hasMessageContaining("forkCount stays 1 in ., by pom property in parent.pom:7")
                .hasMessageContaining("junit.jupiter.execution.parallel.enabled stays false in ., by command line");
        assertThat(build.kinds()).isEmpty();
    }

    @Test
    void aModeThatTheProjectWouldNotObeyIsNotTried() {
        suite.says(new Setting("forkCount", "1", new Origin(Kind.POM_PROPERTY, "parent.pom", 7), true));

        Report report = run(Goal.APPLY, new VirtualBuild(suite));

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(perf(report).chosen().mode()).isEqualTo(Mode.CLASS_THREADS);
        assertThat(report.declined()).anyMatch(line -> line.startsWith("forks: forkCount stays 1 in ., by "));
    }

    @Test
    void flagsThatTheProjectWouldNotObeyAreNotTried() {
        suite.says(new Setting("argLine", "-Xss1m", new Origin(Kind.POM_PROPERTY, "", 0), true));

        Report report = run(Goal.APPLY, new VirtualBuild(suite).takesUnderFlags(0.5));

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(perf(report).chosen().jvmFlags()).isEmpty();
        assertThat(report.declined()).anyMatch(line -> line.startsWith("JVM flags: pom.xml: flags for the test JVM"));
    }

    @Test
    void moreForksThanTheMemoryHoldsAreNotTriedWhereTheFlagThatTheyNeedCannotBeWritten() {
        parameters.put("parallel.perf.workers", "forks");
        suite.says(new Setting("argLine", "-Xss1m", new Origin(Kind.POM_PROPERTY, "", 0), true));
        VirtualBuild build = new VirtualBuild(suite);

        Report report = run(Goal.APPLY, build);

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(perf(report).chosen().mode()).isEqualTo(Mode.FORKS);
        assertThat(build.requests)
                .filteredOn(request -> request.kind() == RunKind.CANDIDATE)
                .isNotEmpty()
                .allMatch(request -> request.configuration().workers() <= 3);
        assertThat(report.declined())
                .anyMatch(line -> line.startsWith("forks: more than 3 need a flag that makes their heaps fit"))
                .anyMatch(line -> line.startsWith("JVM flags: pom.xml: flags for the test JVM"));
    }

    @Test
    void whereThePomHasALimitOfItsOwnManyForksAreTriedAllTheSame() {
        parameters.put("parallel.perf.workers", "forks");
        suite.says(new Setting("argLine", "-Xmx100m", new Origin(Kind.POM_PROPERTY, "", 0), true));

        Report report = run(Goal.APPLY, new VirtualBuild(suite));

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(perf(report).chosen().workers()).isGreaterThan(3);
    }

    @Test
    void whatThePomRefusesAfterMeasuringIsDeclinedAndLeavesTheProjectAsItWasFound() {
        parameters.put("parallel.perf.workers", "forks");
        suite.property("surefire.runOrder", "alpha<!-- or not -->betical");
        VirtualBuild build = new VirtualBuild(suite).takes("a.A8Test", 14);

        Report report = run(Goal.APPLY, build);

        assertThat(report.declined())
                .anyMatch(line -> line.contains("workers (forks")
                        && line.contains("<surefire.runOrder> holds more than a plain value"));
        assertThat(report.mayApply()).isFalse();
        assertThat(perf(report).chosen().isParallel()).isFalse();
        assertThat(suite.inCopy("pom.xml")).doesNotContain("forkCount");
    }

    @Test
    void whereUnitIsTheDefaultOnlyTheOthersAreTaggedAndLaterCallsKnowIt() {
        parameters.put("parallel.categorize.style", "exceptions");
        Map<String, Double> unit = Map.of("a.A1Test", 0.01, "a.A2Test", 0.02);
        VirtualBuild build = new VirtualBuild(suite);
        unit.forEach(build::takes);

        Report report = run(Goal.APPLY, build);

        assertThat(word(report, GateId.NO_UNTAGGED_TEST)).isEqualTo(Word.PENDING);
        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(suite.inCopy(A1)).doesNotContain("@Tag");
        assertThat(suite.inCopy("src/test/java/a/A3Test.java")).contains("@Tag(\"integration\")");
        assertThat(suite.inCopy(".mvn/parallel/parallel.properties")).contains("parallel.categorize.style=exceptions");
    }

    @Test
    void newFilesBeginWithTheLicenceHeaderOfThePom() {
        suite.write("pom.xml", "<!-- Copyright by nobody -->\n" + suite.inCopy("pom.xml"));

        Report report = run(Goal.APPLY, new VirtualBuild(suite));

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(suite.inCopy(".mvn/parallel/parallel.properties")).startsWith("# Copyright by nobody\n");
        assertThat(suite.inCopy("src/test/resources/junit-platform.properties"))
                .startsWith("# Copyright by nobody\njunit.");
    }

    @Test
    void aPrefixThatWasTypedOnceIsKeptForLaterCalls() {
        parameters.put("parallel.categorize.prefix", "p-");

        Report report = run(Goal.APPLY, new VirtualBuild(suite));

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(suite.inCopy(".mvn/parallel/parallel.properties")).contains("parallel.categorize.prefix=p-");
    }

    @Test
    void aGateThatMayNotFailTheBuildStopsNothingBeforeTheOneThatWasAskedFor() {
        suite.withMisalignedEngine();
        parameters.put("parallel.gates", "4.2");

        Report report = run(Goal.VALIDATE, new VirtualBuild(suite));

        assertThat(word(report, GateId.NO_CONFLICTS)).isEqualTo(Word.FAILED);
        assertThat(report.gates()).extracting(GateResult::gate).contains(GateId.SAME_RESULTS);
    }

    @Test
    void aProjectWhoseMethodsOverlapIsNotConfirmedByRunsInWhichTheyDoNot() {
        suite.write(
                "src/test/resources/junit-platform.properties",
                "junit.jupiter.execution.parallel.enabled=true\njunit.jupiter.execution.parallel.mode.default=concurrent\n");
        VirtualBuild build = new VirtualBuild(suite);

        run(Goal.VALIDATE, build);

        assertThat(build.kinds()).contains(RunKind.AS_IS, RunKind.CANDIDATE);
    }

    @Test
    void aBrokenRunOfTheProjectAsItIsIsNoTimeToBeat() {
        suite.property("forkCount", "2");
        VirtualBuild build = new VirtualBuild(suite).crashes(RunKind.AS_IS);

        Report report = run(Goal.APPLY, build);

        assertThat(perf(report).asItIs()).isEmpty();
        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
    }

    @Test
    void aClassThatDiffersAlsoWhenItRunsAloneIsNotIsolatedAndMeasuredAgain() {
        VirtualBuild build = new VirtualBuild(suite)
                .fails("a.A3Test", (request, beside) -> request.configuration().mode() == Mode.CLASS_THREADS);

        Report report = run(Goal.APPLY, build);

        assertThat(build.requests)
                .filteredOn(request -> request.kind() == RunKind.ALONE)
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.only()).contains("a.A3Test"));
        assertThat(console).noneMatch(line -> line.contains("isolating"));
        assertThat(report.declined())
                .anyMatch(line -> line.contains("a.A3Test gave other results although it ran alone"));
    }

    @Test
    void standardModeCostsAtMostSixSequentialRuns() {
        Report report = run(Goal.APPLY, new VirtualBuild(suite));

        assertThat(perf(report).costInBaselines()).isPositive().isLessThanOrEqualTo(6);
    }

    @Test
    void quickModeCostsAtMostTwoAndAHalfAndCertifiesNothing() {
        Report report = run(Goal.VALIDATE, new VirtualBuild(suite));

        assertThat(perf(report).costInBaselines()).isPositive().isLessThanOrEqualTo(2.5);
        assertThat(word(report, GateId.SAME_RESULTS)).isEqualTo(Word.NOT_JUDGED);
        assertThat(new CertificateFile(output()).path()).doesNotExist();
    }

    @Test
    void whatIsProvenIsInEffectInTheCopyAndCertified() throws Exception {
        VirtualBuild build = new VirtualBuild(suite);

        Report report = run(Goal.APPLY, build);

        assertThat(perf(report).effective().choice())
                .isEqualTo(perf(report).chosen().choice());
        assertThat(new CertificateFile(output()).read()).hasValueSatisfying(certificate -> {
            assertThat(certificate.seeds()).hasSize(3);
            assertThat(certificate.outcomes()).hasSize(8);
        });
        assertThat(suite.inCopy(".mvn/parallel/parallel.properties")).contains("parallel.tag.unit");
    }

    @Test
    void theUsersFilesAreOnlyRead() {
        String before = TreeDigest.of(suite.original, Set.of(suite.original.resolve("target")));

        run(Goal.APPLY, new VirtualBuild(suite));

        assertThat(TreeDigest.of(suite.original, Set.of(suite.original.resolve("target"))))
                .isEqualTo(before);
    }

    @Test
    void aClassThatDiffersWhenOthersOverlapIsIsolatedAndTheRestStaysParallel() {
        parameters.put("parallel.perf.workers", "threads");
        VirtualBuild build = new VirtualBuild(suite).fails("a.A3Test", (request, beside) -> !beside.isEmpty());

        Report report = run(Goal.APPLY, build);

        assertThat(suite.inCopy("src/test/java/a/A3Test.java")).contains("@Isolated");
        assertThat(suite.inCopy("src/test/java/a/A4Test.java")).doesNotContain("@Isolated");
        assertThat(perf(report).chosen().mode()).isEqualTo(Mode.CLASS_THREADS);
        assertThat(word(report, GateId.SAME_RESULTS)).isIn(Word.PASSED, Word.PENDING);
    }

    @Test
    void whoLooksForReasonsLeavesACandidateOfEachMode() {
        VirtualBuild build = new VirtualBuild(suite)
                .takes("a.A1Test", 4)
                .fails("a.A3Test", (request, beside) -> beside.contains("a.A4Test"));

        run(Goal.APPLY, build);

        assertThat(build.requests)
                .filteredOn(request -> request.kind() == RunKind.PART)
                .hasSizeLessThan(2);
    }

    @Test
    void theOneClassBesideWhichAnotherDiffersIsFoundAndTheTwoCanBeRunAgain() {
        parameters.put("parallel.perf.workers", "threads");
        VirtualBuild build =
                new VirtualBuild(suite).fails("a.A3Test", (request, beside) -> beside.contains("a.A4Test"));

        Report report = run(Goal.APPLY, build);

        String command = "mvn test -Dtest=a.A3Test,a.A4Test -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Djunit.jupiter.execution.parallel.config.dynamic.factor=1";
        assertThat(console)
                .anyMatch(line ->
                        line.contains("a.A3Test gave another result beside a.A4Test; to see it again: `" + command)
                                && line.contains("-Djunit.jupiter.execution.parallel.mode.classes.default=concurrent"));
        assertThat(report.safety().get(0).findings())
                .filteredOn(finding -> finding.rule().equals("MEASURED"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).startsWith("gave another result beside a.A4Test"));
        assertThat(build.requests)
                .filteredOn(request -> request.kind() == RunKind.PART)
                .isNotEmpty()
                .allSatisfy(request ->
                        assertThat(request.only()).hasSizeBetween(2, 8).startsWith("a.A3Test"));
        assertThat(perf(report).costInBaselines()).isLessThanOrEqualTo(6);
    }

    @Test
    void noClassIsBlamedForOneThatEndsOtherwiseWithoutAnyOtherToo() {
        parameters.put("parallel.perf.workers", "threads");
        VirtualBuild build = new VirtualBuild(suite)
                .fails(
                        "a.A3Test",
                        (request, beside) -> request.configuration().isParallel()
                                || request.kind() == RunKind.PART
                                || request.kind() == RunKind.ALONE);

        run(Goal.APPLY, build);

        assertThat(console)
                .noneMatch(line -> line.contains("a.A3Test gave another result after"))
                .anyMatch(line -> line.contains("a.A3Test ends otherwise when it runs alone, too:"));
    }

    @Test
    void aClassThatDiffersAfterAnotherIsNotBlamedOnOverlap() {
        parameters.put("parallel.perf.workers", "threads");
        suite.classes("A9Test");
        VirtualBuild build = new VirtualBuild(suite)
                .fails(
                        "a.A9Test",
                        (request, beside) -> request.kind() == RunKind.PART
                                ? request.only().equals(List.of("a.A1Test", "a.A9Test"))
                                : request.configuration().isParallel() && request.kind() != RunKind.ALONE);

        Report report = run(Goal.APPLY, build);

        assertThat(report.declined())
                .anyMatch(line -> line.contains("the order of the classes changes results: a.A9Test gave another result"
                                + " after a.A1Test")
                        && line.contains("-Dsurefire.runOrder=alphabetical"));
        assertThat(suite.inCopy("src/test/java/a/A9Test.java")).doesNotContain("@Isolated");
    }

    @Test
    void aDifferenceThatOnlyAShuffleShowsIsIsolatedToo() {
        parameters.put("parallel.perf.workers", "threads");
        VirtualBuild build = new VirtualBuild(suite)
                .fails("a.A3Test", (request, beside) -> !beside.isEmpty() && provesShuffled(request));

        Report report = run(Goal.APPLY, build);

        assertThat(build.requests.stream().filter(request -> request.kind() == RunKind.RECORDED))
                .as("the second one shows that the agent is not the reason")
                .extracting(RunRequest::agent)
                .containsExactly(true, false, true);
        assertThat(suite.inCopy("src/test/java/a/A3Test.java")).contains("@Isolated");
        assertThat(perf(report).comparisons()).allMatch(comparison -> comparison.isSame());
    }

    @Test
    void aClassThatDiffersInACandidateThatIsNotFastIsIsolatedBeforeTheProofAllTheSame() {
        parameters.put("parallel.perf.workers", "threads");
        VirtualBuild build = new VirtualBuild(suite)
                .takes("a.A2Test", 5)
                .fails(
                        "a.A5Test",
                        (request, beside) -> !beside.isEmpty()
                                && (request.configuration().order() == Order.LONGEST_FIRST || provesShuffled(request)));

        Report report = run(Goal.APPLY, build);

        assertThat(console).anyMatch(line -> line.contains("isolating a.A5Test: other results in a slower candidate"));
        assertThat(suite.inCopy("src/test/java/a/A5Test.java")).contains("@Isolated");
        assertThat(build.kinds().stream().filter(RunKind.RECORDED::equals)).hasSize(1);
        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
    }

    @Test
    void whereTheFlagsOfASlowerCandidateMayHaveDoneItTheClassIsLeftAndThatIsSaid() {
        parameters.put("parallel.perf.workers", "threads");
        parameters.put("parallel.perf.mode", "thorough");
        VirtualBuild build = new VirtualBuild(suite)
                .takes("a.A2Test", 5)
                .fails(
                        "a.A5Test",
                        (request, beside) -> !request.configuration().jvmFlags().isEmpty());

        Report report = run(Goal.APPLY, build);

        assertThat(console)
                .anyMatch(
                        line -> line.contains("not kept apart, although other results in a slower candidate: a.A5Test;"
                                + " the JVM flags may be the reason"));
        assertThat(suite.inCopy("src/test/java/a/A5Test.java")).doesNotContain("@Isolated");
        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
    }

    @Test
    void whatDifferedInASlowerCandidateIsIsolatedTogetherWithWhatDiffersInAFasterOne() {
        parameters.put("parallel.perf.workers", "threads");
        parameters.put("parallel.perf.mode", "thorough");
        VirtualBuild build = new VirtualBuild(suite).takes("a.A2Test", 6);
        build.fails("a.A5Test", (request, beside) -> {
            boolean differs = !beside.isEmpty() && request.configuration().order() == Order.LONGEST_FIRST;
            if (differs) {
                build.takes("a.A2Test", 2);
            }
            return differs;
        });
        build.fails(
                "a.A6Test",
                (request, beside) ->
                        !beside.isEmpty() && request.configuration().workers() == 2);

        run(Goal.APPLY, build);

        assertThat(console)
                .containsSubsequence(
                        "  isolating a.A6Test: other results when classes overlapped",
                        "  isolating a.A5Test: other results when classes overlapped");
        assertThat(console).noneMatch(line -> line.contains("isolating a.A5Test: other results in a slower"));
        assertThat(suite.inCopy("src/test/java/a/A5Test.java")).contains("@Isolated");
    }

    @Test
    void whatTheAgentSawInTwoClassesIsLockedAndProvenAgain() {
        parameters.put("parallel.perf.workers", "threads");
        VirtualBuild build = new VirtualBuild(suite).sees(written("a.A1Test"), written("a.A2Test"));

        Report report = run(Goal.APPLY, build);

        String lock = "@ResourceLock(\"static:org.library.Settings.mode\")";
        assertThat(suite.inCopy(A1)).contains(lock);
        assertThat(suite.inCopy("src/test/java/a/A2Test.java")).contains(lock);
        assertThat(suite.inCopy("src/test/java/a/A3Test.java")).doesNotContain(lock);
        assertThat(build.kinds().stream().filter(RunKind.RECORDED::equals)).hasSize(2);
        assertThat(word(report, GateId.NO_UNGUARDED_SHARED_STATE)).isEqualTo(Word.PENDING);
    }

    @Test
    void whatTheAgentSawExplainsADifferenceSoThatNothingElseIsIsolated() {
        parameters.put("parallel.perf.workers", "threads");
        VirtualBuild build = new VirtualBuild(suite)
                .sees(written("a.A1Test"), written("a.A2Test"))
                .fails(
                        "a.A2Test",
                        (request, beside) -> provesShuffled(request)
                                && beside.contains("a.A1Test")
                                && !suite.inCopy(A1).contains("@ResourceLock"));

        run(Goal.APPLY, build);

        assertThat(suite.inCopy("src/test/java/a/A2Test.java"))
                .contains("@ResourceLock")
                .doesNotContain("@Isolated");
    }

    @Test
    void aClassThatWasIsolatedForADifferenceIsOnlyLockedOnceTheAgentHasSeenWhatItShares() {
        parameters.put("parallel.perf.workers", "threads");
        VirtualBuild build = new VirtualBuild(suite)
                .sees(written("a.A1Test"), written("a.A2Test"))
                .fails(
                        "a.A2Test",
                        (request, beside) ->
                                beside.contains("a.A1Test") && !suite.inCopy(A1).contains("@ResourceLock"));

        Report report = run(Goal.APPLY, build);

        assertThat(console)
                .anyMatch(line -> line.contains("isolating a.A2Test: other results when classes overlapped"))
                .anyMatch(line -> line.contains("static:org.library.Settings.mode explains why a.A2Test gave other"
                        + " results: a lock instead"));
        assertThat(suite.inCopy("src/test/java/a/A2Test.java"))
                .contains("@ResourceLock")
                .doesNotContain("@Isolated");
        assertThat(report.safety().get(0).findings())
                .filteredOn(Finding::isMeasured)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).startsWith("gave another result beside a.A1Test");
                    assertThat(finding.remedy()).isInstanceOf(Remedy.ResourceLock.class);
                    assertThat(finding.guarded()).isTrue();
                });
        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
    }

    @Test
    void whereNoSecondProofCanBePaidTheIsolationThatWasProvenStaysAndTheLockIsAdvice() {
        parameters.put("parallel.perf.workers", "threads");
        VirtualBuild build = new VirtualBuild(suite)
                .takes("a.A2Test", 3.7)
                .sees(written("a.A1Test"), written("a.A2Test"))
                .fails("a.A2Test", (request, beside) -> beside.contains("a.A1Test"));

        Report report = run(Goal.APPLY, build);

        assertThat(console)
                .anyMatch(line -> line.contains("a lock on static:org.library.Settings.mode would do for a.A2Test")
                        && line.contains("-Dparallel.perf.mode=thorough"))
                .noneMatch(line -> line.contains("nothing is proven"));
        assertThat(build.kinds().stream().filter(RunKind.RECORDED::equals)).hasSize(1);
        assertThat(suite.inCopy("src/test/java/a/A2Test.java"))
                .contains("@Isolated")
                .doesNotContain("@ResourceLock");
        assertThat(suite.inCopy(A1)).doesNotContain("@ResourceLock");
        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
    }

    @Test
    void aClassThatDiffersInSpiteOfTheLockIsIsolatedForGood() {
        parameters.put("parallel.perf.workers", "threads");
        parameters.put("parallel.perf.mode", "thorough");
        VirtualBuild build = new VirtualBuild(suite)
                .sees(written("a.A1Test"), written("a.A2Test"))
                .fails("a.A2Test", (request, beside) -> !beside.isEmpty());

        Report report = run(Goal.APPLY, build);

        assertThat(suite.inCopy("src/test/java/a/A2Test.java")).contains("@Isolated");
        assertThat(perf(report).comparisons()).allMatch(comparison -> comparison.isSame());
        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
    }

    @Test
    void whatAClassSharesWithOthersThanItsPolluterExplainsNothing() {
        parameters.put("parallel.perf.workers", "threads");
        VirtualBuild build = new VirtualBuild(suite)
                .sees(written("a.A2Test"), written("a.A3Test"))
                .fails("a.A2Test", (request, beside) -> beside.contains("a.A1Test"));

        Report report = run(Goal.APPLY, build);

        assertThat(console).anyMatch(line -> line.contains("a.A2Test gave another result beside a.A1Test"));
        assertThat(suite.inCopy("src/test/java/a/A2Test.java")).contains("@Isolated");
        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
    }

    @Test
    void anAgentThatChangesAResultIsDetachedAndSaid() {
        parameters.put("parallel.perf.workers", "threads");
        VirtualBuild build = new VirtualBuild(suite)
                .sees(written("a.A1Test"), written("a.A2Test"))
                .fails("a.A3Test", (request, beside) -> request.agent());

        Report report = run(Goal.APPLY, build);

        assertThat(build.requests.stream().filter(RunRequest::agent)).hasSize(2);
        assertThat(console).anyMatch(line -> line.contains("the recording agent is detached: a.A3Test"));
        assertThat(suite.inCopy(A1)).doesNotContain("@ResourceLock");
        assertThat(suite.inCopy("src/test/java/a/A3Test.java")).doesNotContain("@Isolated");
        assertThat(perf(report).comparisons()).allMatch(comparison -> comparison.isSame());
        assertThat(result(report, GateId.FIXTURE_ISOLATION).toString()).contains("no agent: it was detached");
    }

    @Test
    void aDifferenceThatNeedsOverlapIsIsolatedAndNotBlamedOnTheAgentAlthoughItShowsOnlyWithIt() {
        parameters.put("parallel.perf.workers", "threads");
        VirtualBuild build =
                new VirtualBuild(suite).fails("a.A3Test", (request, beside) -> request.agent() && !beside.isEmpty());

        run(Goal.APPLY, build);

        assertThat(console).noneMatch(line -> line.contains("detached"));
        assertThat(suite.inCopy("src/test/java/a/A3Test.java")).contains("@Isolated");
    }

    @Test
    void noAgentIsAttachedWhereItIsSwitchedOff() {
        parameters.put("parallel.perf.workers", "threads");
        parameters.put("parallel.thread-safety.record", "false");
        VirtualBuild build = new VirtualBuild(suite).sees(written("a.A1Test"), written("a.A2Test"));

        run(Goal.APPLY, build);

        assertThat(build.kinds()).contains(RunKind.RECORDED);
        assertThat(build.requests).noneMatch(RunRequest::agent);
        assertThat(suite.inCopy(A1)).doesNotContain("@ResourceLock");
    }

    @Test
    void aClassThatDiffersUnderJvmFlagsAloneIsReleasedAndTheFlagsAreLeftOut() {
        parameters.put("parallel.perf.workers", "threads");
        VirtualBuild build = new VirtualBuild(suite)
                .takesUnderFlags(0.6)
                .fails(
                        "a.A3Test",
                        (request, beside) -> !request.configuration().jvmFlags().isEmpty());

        Report report = run(Goal.APPLY, build);

        assertThat(report.mayApply()).isTrue();
        assertThat(perf(report).chosen().jvmFlags()).isEmpty();
        assertThat(suite.inCopy("src/test/java/a/A3Test.java")).doesNotContain("@Isolated");
        assertThat(report.declined())
                .anyMatch(line -> line.startsWith(
                        "JVM flags -XX:TieredStopAtLevel=1 -XX:+UseSerialGC: they change" + " results of a.A3Test"));
    }

    @Test
    void aClassThatDiffersBesideOtherForksRunsAfterAllOthers() {
        parameters.put("parallel.perf.workers", "forks");
        VirtualBuild build = new VirtualBuild(suite).fails("a.A3Test", (request, beside) -> !beside.isEmpty());

        Report report = run(Goal.APPLY, build);

        assertThat(report.mayApply()).isTrue();
        assertThat(perf(report).chosen().serial()).containsExactly("a.A3Test");
        assertThat(perf(report).effective().serial()).containsExactly("a.A3Test");
        assertThat(suite.inCopy("pom.xml"))
                .contains("<name>!test</name>", "<exclude>a/A3Test.java</exclude>", "<include>a/A3Test.java</include>");
    }

    @Test
    void forksAreLeftWithTheOrderThatStartsALongClassEarly() {
        parameters.put("parallel.perf.workers", "forks");

        Report report = run(Goal.APPLY, new VirtualBuild(suite).takes("a.A8Test", 14));

        assertThat(report.mayApply()).isTrue();
        assertThat(suite.inCopy("pom.xml"))
                .contains("<surefire.runOrder>reversealphabetical</surefire.runOrder>", "<forkCount>");
        assertThat(console).anyMatch(line -> line.contains("start in an order that is the same everywhere"));
    }

    @Test
    void anOrderOfTheProjectsOwnStaysAndSoDoesNoOrderWhereNoneGains() {
        parameters.put("parallel.perf.workers", "forks");
        suite.says(new Setting("runOrder", "random", new Origin(Kind.POM_PROPERTY, "pom.xml", 3), true));
        run(Goal.APPLY, new VirtualBuild(suite).takes("a.A8Test", 14));
        assertThat(suite.inCopy("pom.xml")).contains("<forkCount>").doesNotContain("surefire.runOrder");

        SampleSuite alike = eightClasses(folder.resolve("alike"));
        alike.run(Goal.APPLY, parameters, folder.resolve("other"), new VirtualBuild(alike), console::add);
        assertThat(alike.inCopy("pom.xml")).contains("<forkCount>").doesNotContain("surefire.runOrder");
    }

    @Test
    void aSplitIsTriedWithEveryCommandThatSelectsTests() {
        parameters.put("parallel.perf.workers", "forks");
        VirtualBuild build = new VirtualBuild(suite).fails("a.A3Test", (request, beside) -> !beside.isEmpty());

        Report report = run(Goal.APPLY, build);

        assertThat(perf(report).selections())
                .extracting(SelectedTests::command)
                .containsExactly(
                        "the sequential command",
                        "mvn verify",
                        "mvn test -Dtest=a.A3Test,a.UnclaimedA3Test",
                        "mvn test -Dgroups=integration");
        assertThat(perf(report).selections())
                .allSatisfy(selection -> assertThat(selection.differences()).isEmpty())
                .allSatisfy(selection -> assertThat(selection.tests()).isPositive());
    }

    private VirtualBuild crossing() {
        parameters.put("parallel.perf.workers", "forks");
        return new VirtualBuild(suite).fails("a.A3Test", (request, beside) -> !beside.isEmpty());
    }

    @Test
    void whereThePomNamesItsClassesOneByOneASplitMissesNoNewOne() {
        assertThat(run(Goal.APPLY, crossing().selectsNoNewClass()).mayApply()).isTrue();
    }

    @Test
    void whereOneMoreExecutionWouldRunTestsTwiceForksAreLeftOutBeforeAnythingIsProven() {
        VirtualBuild build = crossing().cannotBeSplit("the tests are split already");

        Report report = run(Goal.APPLY, build);

        assertThat(report.declined()).anyMatch(line -> line.startsWith("forks: results differ"));
        assertThat(build.kinds()).doesNotContain(RunKind.SHUFFLE, RunKind.FALLBACK);
        assertThat(suite.inCopy("pom.xml")).doesNotContain("serial-tests");
    }

    @Test
    void runsWithATestThatIsNoneOfTheUsersServeNobodyAgain() throws IOException {
        run(Goal.APPLY, crossing());

        assertThat(new SampleStore(output()).all())
                .extracting(sample -> sample.run().kind())
                .contains(RunKind.SHUFFLE)
                .doesNotContain(RunKind.FALLBACK, RunKind.PLAIN, RunKind.SELECTION);
    }

    @Test
    void aSplitThatDoublesATestIsNotWritten() {
        parameters.put("parallel.perf.workers", "forks");
        VirtualBuild build = new VirtualBuild(suite)
                .fails("a.A3Test", (request, beside) -> !beside.isEmpty())
                .doublesNamedTests();

        Report report = run(Goal.APPLY, build);

        assertThat(report.mayApply()).isFalse();
        assertThat(word(report, GateId.SAME_RESULTS)).isEqualTo(Word.FAILED);
    }

    @Test
    void whereThePomCannotHaveASerialExecutionADifferenceBetweenForksLeavesForksOutAtOnce() {
        parameters.put("parallel.perf.workers", "forks");
        suite.write(
                "pom.xml",
                suite.inCopy("pom.xml")
                        .replace(
                                "</project>",
                                "<profiles><profile><id>fast</id><activation><activeByDefault>true</activeByDefault>"
                                        + "</activation></profile></profiles></project>"));
        VirtualBuild build = new VirtualBuild(suite).fails("a.A3Test", (request, beside) -> !beside.isEmpty());

        Report report = run(Goal.APPLY, build);

        assertThat(build.requests)
                .filteredOn(request -> request.configuration().isParallel())
                .hasSize(1);
        assertThat(report.declined()).anyMatch(line -> line.startsWith("forks: results differ"));
        assertThat(report.mayApply()).isFalse();
    }

    @Test
    void whereEachTestJvmOverwritesTheCoverageOfOthersForksAreNotTried() {
        VirtualBuild build = new VirtualBuild(suite).overwritesCoverage();

        Report report = run(Goal.APPLY, build);

        assertThat(build.requests)
                .isNotEmpty()
                .noneMatch(request -> request.configuration().mode() == Mode.FORKS);
        assertThat(report.declined()).contains("forks: each test JVM would overwrite what the others covered");
    }

    @Test
    void aClassThatDiffersInAnyForkLeavesForksOutAlthoughItRanAfterAllOthers() {
        parameters.put("parallel.perf.workers", "forks");
        VirtualBuild build = new VirtualBuild(suite)
                .fails("a.A3Test", (request, beside) -> request.configuration().isParallel());

        Report report = run(Goal.APPLY, build);

        assertThat(report.declined()).anyMatch(line -> line.startsWith("forks: "));
        assertThat(report.mayApply()).isFalse();
        assertThat(suite.inCopy("pom.xml")).doesNotContain("serial-tests");
    }

    @Test
    void afterAPromisingQuickLookTheNextCommandIsApply() {
        assertThat(run(Goal.VALIDATE, new VirtualBuild(suite)).nextCommand()).endsWith(":apply");
    }

    /** Its results differ wherever it is parallel, so that nothing is found, whatever the times would allow. */
    private VirtualBuild neverTheSame() {
        return new VirtualBuild(suite)
                .fails("a.A3Test", (request, beside) -> request.configuration().isParallel());
    }

    @Test
    void afterAQuickLookWithoutGainTheNextCommandLooksFurther() {
        assertThat(run(Goal.VALIDATE, neverTheSame()).nextCommand()).endsWith(":apply");
    }

    @Test
    void anApplyWithoutGainIsNotSentToTheSameAgain() {
        assertThat(run(Goal.APPLY, neverTheSame()).nextCommand()).endsWith(":apply -Dparallel.perf.mode=thorough");
    }

    @Test
    void aTestThatFailsInEveryChildBuildIsNotExcusedAsUnstable() {
        VirtualBuild build = new VirtualBuild(suite)
                .fails(
                        "a.A3Test",
                        (request, beside) -> request.kind() == RunKind.FALLBACK || request.kind() == RunKind.PLAIN);

        Report report = run(Goal.APPLY, build);

        assertThat(word(report, GateId.SAME_RESULTS)).isEqualTo(Word.FAILED);
        assertThat(report.mayApply()).isFalse();
    }

    @Test
    void aTestThatFailsInTheSecondSequentialRunOnlyWasUnstableBeforeUs() {
        parameters.put("parallel.perf.workers", "forks");
        VirtualBuild build =
                new VirtualBuild(suite).fails("a.A3Test", (request, beside) -> request.kind() == RunKind.FALLBACK);

        Report report = run(Goal.APPLY, build);

        assertThat(perf(report).chosen().jvmFlags()).isEmpty();
        assertThat(result(report, GateId.SAME_RESULTS).standing().trial()).isInstanceOf(Verdict.Warned.class);
        assertThat(perf(report).unstable()).hasSize(1);
    }

    @Test
    void aCertificateSaysNothingOfAProjectThatHasLostItsSettings() throws Exception {
        run(Goal.APPLY, new VirtualBuild(suite));
        suite = eightClasses(folder.resolve("again"));
        Path committed = new CertificateFile(suite.original).path();
        Files.createDirectories(committed.getParent());
        Files.copy(new CertificateFile(output()).path(), committed);

        Report report = run(Goal.APPLY, new VirtualBuild(suite));

        assertThat(result(report, GateId.SAME_RESULTS).standing().now().isMet()).isFalse();
        assertThat(result(report, GateId.IMPROVEMENT).standing().now().isMet()).isFalse();
    }

    @Test
    void aProjectThatNeedsNoChangeButHasNoCertificateGetsOne() throws Exception {
        Report first = run(Goal.APPLY, new VirtualBuild(suite));
        suite = eightClasses(folder.resolve("again"));
        new JournaledWriter().apply(suite.original, first.changes());
        new JournaledWriter().apply(suite.copy, first.changes());
        Files.delete(new CertificateFile(output()).path());

        Report second = run(Goal.APPLY, new VirtualBuild(suite));

        assertThat(second.mayApply()).isTrue();
        assertThat(new CertificateFile(output()).path()).exists();
    }

    @Test
    void aClassThatTheBuildExcludesByItsTagIsNotLost() {
        suite.property("excludedGroups", "nightly");

        Report report = run(Goal.VALIDATE, new VirtualBuild(suite).excludes("a.A3Test"));

        assertThat(word(report, GateId.COMPLETE_COVERAGE)).isEqualTo(Word.PASSED);
        assertThat(result(report, GateId.COMPLETE_COVERAGE).standing().trial().examined())
                .isEqualTo(7);
        assertThat(console).contains("1 test class left out by <groups> or <excludedGroups>");
    }

    @Test
    void aClassThatIsSilentForNoReasonIsLost() {
        assertThat(word(run(Goal.VALIDATE, new VirtualBuild(suite).excludes("a.A3Test")), GateId.COMPLETE_COVERAGE))
                .isEqualTo(Word.FAILED);
    }

    @Test
    void aCrashedShuffleFailsTheProofAndIsolatesNothing() {
        VirtualBuild build = new VirtualBuild(suite).crashes(RunKind.SHUFFLE);

        Report report = run(Goal.APPLY, build);

        assertThat(word(report, GateId.SAME_RESULTS)).isEqualTo(Word.FAILED);
        assertThat(report.mayApply()).isFalse();
        assertThat(suite.inCopy("src/test/java/a/A4Test.java")).doesNotContain("@Isolated");
    }

    @Test
    void aShuffleThatStartsLikeAnotherIsFollowedByOneMore() {
        VirtualBuild build = new VirtualBuild(suite).startsAlike(1);

        Report report = run(Goal.APPLY, build);

        assertThat(build.kinds())
                .endsWith(RunKind.RECORDED, RunKind.SHUFFLE, RunKind.SHUFFLE, RunKind.FALLBACK, RunKind.PLAIN);
        assertThat(report.whyNotApply()).isEmpty();
    }

    @Test
    void theCandidateThatIsChosenIsOneOfTheShuffles() throws Exception {
        VirtualBuild build = new VirtualBuild(suite);

        Report report = run(Goal.APPLY, build);

        List<TestRun> shuffles = perf(report).parallel().stream()
                .filter(run -> run.configuration().isShuffled())
                .toList();
        assertThat(shuffles)
                .extracting(TestRun::kind)
                .containsExactly(RunKind.CANDIDATE, RunKind.RECORDED, RunKind.SHUFFLE);
        assertThat(shuffles).extracting(run -> run.configuration().seed()).doesNotHaveDuplicates();
        assertThat(perf(report).timed()).extracting(TestRun::kind).containsExactly(RunKind.SHUFFLE, RunKind.PLAIN);
        assertThat(perf(report).cleanRuns()).isEqualTo(4);
        assertThat(new CertificateFile(output()).read())
                .hasValueSatisfying(
                        certificate -> assertThat(certificate.seeds()).hasSize(3));
    }

    @Test
    void aCandidateFromBeforeAClassWasIsolatedIsNone() {
        parameters.put("parallel.perf.workers", "threads");
        VirtualBuild build = new VirtualBuild(suite)
                .fails("a.A3Test", (request, beside) -> !beside.isEmpty() && provesShuffled(request));

        Report report = run(Goal.APPLY, build);

        assertThat(suite.inCopy("src/test/java/a/A3Test.java")).contains("@Isolated");
        assertThat(perf(report).parallel())
                .extracting(TestRun::kind)
                .containsExactly(RunKind.SHUFFLE, RunKind.RECORDED, RunKind.SHUFFLE, RunKind.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 14, 20})
    void shufflesThatAreMadeForAnotherOrderLeaveThePlainRunPaid(double longest) {
        parameters.put("parallel.perf.workers", "threads");
        VirtualBuild build = new VirtualBuild(suite).takes("a.A2Test", longest).startsAlike(100);

        Report report = run(Goal.APPLY, build);

        assertThat(build.kinds()).contains(RunKind.PLAIN);
        assertThat(perf(report).costInBaselines()).isLessThanOrEqualTo(6);
    }

    @Test
    void inQuickCandidatesKeepTheOrderOfTheProject() {
        VirtualBuild build = new VirtualBuild(suite);

        run(Goal.VALIDATE, build);

        assertThat(build.requests)
                .filteredOn(request -> request.kind() == RunKind.CANDIDATE)
                .isNotEmpty()
                .noneMatch(request -> request.configuration().isShuffled());
        assertThat(build.kinds()).contains(RunKind.RECORDED);
    }

    @Test
    void shufflesThatAllStartAlikeProveNothingAndDoNotGoOnForEver() {
        VirtualBuild build = new VirtualBuild(suite).startsAlike(100);

        Report report = run(Goal.APPLY, build);

        assertThat(build.kinds().stream().filter(RunKind.SHUFFLE::equals)).hasSize(3);
        assertThat(word(report, GateId.SAME_RESULTS)).isEqualTo(Word.NOT_JUDGED);
        assertThat(report.mayApply()).isFalse();
    }

    @Test
    void aPlainBuildThatFailsProvesNothing() throws IOException {
        VirtualBuild build = new VirtualBuild(suite).failsIn("goal sign on project a");

        Report report = run(Goal.APPLY, build);

        assertThat(word(report, GateId.SAME_RESULTS)).isEqualTo(Word.FAILED);
        assertThat(report.mayApply()).isFalse();
        assertThat(build.builtWithoutTests()).hasSize(2).last().isEqualTo(Files.readString(suite.original.resolve(A1)));
    }

    @Test
    void aCheckThatRefusesTheAnnotationsIsToldBeforeAnyCandidateIsMeasured() {
        VirtualBuild build = new VirtualBuild(suite)
                .refusesChangesIn("goal validate on project a", "violations in the following files: A1Test.java");

        assertThatThrownBy(() -> run(Goal.APPLY, build))
                .isInstanceOf(SuiteProblem.class)
                .hasMessageContaining("goal validate on project a: violations in the following files: A1Test.java")
                .hasMessageContaining("the property that skips it");
        assertThat(build.kinds()).containsExactly(RunKind.BASELINE);
    }

    @Test
    void whereOnlyTheFlagsAreLeftToTryItIsToldBeforeThemToo() {
        suite.says(new Setting("forkCount", "1", new Origin(Kind.POM_PROPERTY, "parent.pom", 7), true));
        parameters.put("parallel.perf.workers", "threads");
        VirtualBuild build =
                new VirtualBuild(suite.onJupiter("5.7.2")).refusesChangesIn("goal validate on project a", "no");

        assertThatThrownBy(() -> run(Goal.APPLY, build)).hasMessageContaining("goal validate on project a: no");
        assertThat(build.kinds()).containsExactly(RunKind.BASELINE);
    }

    @Test
    void sourcesThatTheBuildHasRewrittenAreNamedBeforeAnythingIsMeasured() {
        String path = "src/test/java/a/A1Test.java";
        suite.writeIntoCopy(path, "// Copyright of this year\n" + suite.inCopy(path));
        VirtualBuild build = new VirtualBuild(suite);

        assertThatThrownBy(() -> run(Goal.APPLY, build))
                .isInstanceOf(SuiteProblem.class)
                .hasMessageStartingWith(
                        "The project's own build rewrites 1 test source on each run, and yours are not as it leaves them: "
                                + path)
                .hasMessageContaining("Next: let `mvn test-compile` rewrite and commit them");
        assertThat(build.requests).isEmpty();
    }

    @Test
    void aFormatterInTheBuildLeavesTheCopyAsItIs() {
        VirtualBuild build = new VirtualBuild(suite).formatsSources();

        Report report = run(Goal.APPLY, build);

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(build.builtWithoutTests()).hasSize(1);
    }

    @Test
    void aBuildThatChecksNothingIsNotBuiltOnceMore() {
        VirtualBuild build = new VirtualBuild(suite).withoutOwnChecks();

        assertThat(run(Goal.APPLY, build).mayApply()).isTrue();
        assertThat(build.builtWithoutTests()).isEmpty();
    }

    @Test
    void quickWhichHasNoPlainRunLeavesTheChecksToTheProof() {
        VirtualBuild build = new VirtualBuild(suite).refusesChangesIn("goal validate on project a", "no");

        run(Goal.VALIDATE, build);

        assertThat(build.builtWithoutTests()).isEmpty();
    }

    @Test
    void aPlainBuildThatFailsInTheSameGoalWithoutAnyChangeProvesWhatItsTestsDid() throws IOException {
        String goal = "goal sign on project a";
        VirtualBuild build = new VirtualBuild(suite).failsIn(goal).failsWithoutTestsIn(goal);

        Report report = run(Goal.APPLY, build);

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(word(report, GateId.SAME_RESULTS)).isEqualTo(Word.PENDING);
        Verdict trial = result(report, GateId.SAME_RESULTS).standing().trial();
        assertThat(((Verdict.Warned) trial).diagnosis().found())
                .contains("the build fails after its tests, with and without the changes");
        assertThat(build.builtWithoutTests()).hasSize(2).last().isEqualTo(Files.readString(suite.original.resolve(A1)));
        assertThat(suite.inCopy(A1)).contains("@Tag");
        assertThat(console).anyMatch(line -> line.contains("so it does without any change: " + goal));
    }

    @Test
    void thatIsSoForASplitToo() {
        String goal = "goal sign on project a";
        VirtualBuild build = crossing().failsIn(goal).failsWithoutTestsIn(goal);

        Report report = run(Goal.APPLY, build);

        assertThat(build.kinds()).contains(RunKind.SELECTION);
        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
    }

    @Test
    void aPlainBuildThatFailsInAnotherGoalThanWithoutAnyChangeProvesNothing() {
        VirtualBuild build = new VirtualBuild(suite)
                .failsIn("goal check-headers on project a")
                .failsWithoutTestsIn("goal sign on project a");

        assertThat(word(run(Goal.APPLY, build), GateId.SAME_RESULTS)).isEqualTo(Word.FAILED);
    }

    @Test
    void aBuildThatFailsAfterAnotherResultIsNotBuiltAgain() {
        String goal = "goal sign on project a";
        VirtualBuild build = new VirtualBuild(suite)
                .failsIn(goal)
                .failsWithoutTestsIn(goal)
                .fails("a.A3Test", (request, beside) -> request.kind() == RunKind.PLAIN);

        assertThat(word(run(Goal.APPLY, build), GateId.SAME_RESULTS)).isEqualTo(Word.FAILED);
        assertThat(build.builtWithoutTests())
                .as("with the changes and without them, before anything is tried")
                .hasSize(2);
        assertThat(console).noneMatch(line -> line.contains("its tests count"));
    }

    @Test
    void aFailingBaselineStopsPhaseFourAfterOneRun() {
        VirtualBuild build = new VirtualBuild(suite).fails("a.A3Test", (request, beside) -> true);

        Report report = run(Goal.APPLY, build);

        assertThat(build.kinds()).containsExactly(RunKind.BASELINE);
        assertThat(report.mayApply()).isFalse();
        assertThat(word(report, GateId.SAME_RESULTS)).isEqualTo(Word.FAILED);
        assertThat(word(report, GateId.IMPROVEMENT)).isEqualTo(Word.NOT_JUDGED);
        assertThat(console)
                .anyMatch(line -> line.contains("A3Test"))
                .contains(
                        "The sequential run has failing tests: nothing can be proven against it, unless they are left out by"
                                + " name: -Dparallel.perf.allowBaselineFailures=true");
        assertThat(report.whyNotApply())
                .isEqualTo("1 failing test in the sequential run; repair what fails, or leave it out by name:"
                        + " -Dparallel.perf.allowBaselineFailures=true");
        assertThat(report.nextCommand()).endsWith(":apply -Dparallel.perf.allowBaselineFailures=true");
    }

    @Test
    void aTestThatFailsBeforeIsLeftOutByNameWhenTheUserSaysSo() {
        parameters.put("parallel.perf.allowBaselineFailures", "true");
        VirtualBuild build = new VirtualBuild(suite).fails("a.A3Test", (request, beside) -> true);

        Report report = run(Goal.APPLY, build);

        assertThat(perf(report).excluded()).singleElement().asString().contains("A3Test");
        assertThat(report.whyNotApply()).isEmpty();
        assertThat(console)
                .contains("Left out of every comparison, since they fail in the sequential run: a.A3Test#works()");
    }

    @Test
    void ofManyTestsThatAreLeftOutTheFirstAreNamed() {
        parameters.put("parallel.perf.allowBaselineFailures", "true");

        VirtualBuild build = new VirtualBuild(suite);
        List.of("a.A1Test", "a.A2Test", "a.A3Test", "a.A4Test")
                .forEach(testClass -> build.fails(testClass, (request, beside) -> true));

        run(Goal.APPLY, build);

        assertThat(console)
                .contains("Left out of every comparison, since they fail in the sequential run: a.A1Test#works(),"
                        + " a.A2Test#works(), a.A3Test#works() and 1 more");
    }

    @Test
    void aCrashedBaselineIsNoBaseline() {
        assertThatThrownBy(() -> run(Goal.VALIDATE, new VirtualBuild(suite).crashes(RunKind.BASELINE)))
                .isInstanceOf(SuiteProblem.class)
                .hasMessageContaining("crashed")
                .hasMessageContaining("after 1 test. Running then: a.A2Test#works().");
    }

    @Test
    void aSequentialRunInWhichTestsOverlapIsNoBaseline() {
        assertThatThrownBy(() -> run(Goal.VALIDATE, new VirtualBuild(suite).overlapsIn(RunKind.BASELINE)))
                .isInstanceOf(SuiteProblem.class)
                .hasMessageContaining("up to 2 tests ran at one moment")
                .hasMessageContaining("[class:a.A1Test]/[method:works()]")
                .hasMessageContaining("call the goal again");
    }

    @Test
    void aFallbackCommandThatIsNotSequentialIsSaidAndProvesNothing() {
        Report report = run(Goal.APPLY, new VirtualBuild(suite).overlapsIn(RunKind.FALLBACK));

        assertThat(word(report, GateId.SAME_RESULTS)).isEqualTo(Word.FAILED);
        assertThat(result(report, GateId.SAME_RESULTS).standing().trial().toString())
                .contains("the printed command for a sequential run is wrong")
                .contains("up to 2 tests ran at one moment");
        assertThat(report.mayApply()).isFalse();
        assertThat(perf(report).fastestSequential()).isEqualTo(8.2);
    }

    @Test
    void threadsOfASecondExecutionAreRefusedBeforeAnyRun() {
        VirtualBuild build = new VirtualBuild(suite);
        build.threads =
                List.of(new ExecutionSetting("shop", "slow-tests", "junit.jupiter.execution.parallel.enabled", "true"));

        assertThatThrownBy(() -> run(Goal.VALIDATE, build))
                .isInstanceOf(SuiteProblem.class)
                .hasMessageContaining(
                        "junit.jupiter.execution.parallel.enabled = true of Surefire's execution slow-tests"
                                + " in shop runs tests of one JVM at once");
        assertThat(build.requests).isEmpty();
    }

    @Test
    void threadsOfSurefireItselfRunNoTestOfJupiter() {
        VirtualBuild build = new VirtualBuild(suite);
        build.threads = List.of(new ExecutionSetting("shop", "slow-tests", "parallel", "methods"));

        assertThat(perf(run(Goal.VALIDATE, build)).fastestSequential()).isPositive();
    }

    @Test
    void aProjectWithoutTestsIsToldSoBeforeAnyRun() {
        suite = new SampleSuite(folder.resolve("empty"))
                .write("src/test/java/a/Helper.java", "package a; class Helper {}");
        VirtualBuild build = new VirtualBuild(suite);

        assertThatThrownBy(() -> run(Goal.VALIDATE, build))
                .isInstanceOf(SuiteProblem.class)
                .hasMessageContaining("0 tests")
                .hasMessageContaining("Next: call the goal in the folder of a module that has tests");
        assertThat(build.requests).isEmpty();
    }

    @Test
    void aFailedPhaseStopsTheLaterOnesBeforeAnyRun() {
        suite.withMisalignedEngine();
        VirtualBuild build = new VirtualBuild(suite);

        Report report = run(Goal.VALIDATE, build);

        assertThat(build.requests).isEmpty();
        assertThat(report.gates()).extracting(result -> result.gate().phase()).containsOnly(Phase.DEPS);
        assertThat(word(report, GateId.NO_CONFLICTS)).isEqualTo(Word.FAILED);
        assertThat(report.mayApply()).isFalse();
    }

    @Test
    void withoutFailFastTheLaterPhasesAreJudgedAllTheSame() {
        parameters.put("parallel.failFast", "false");
        suite.withMisalignedEngine();

        Report report = run(Goal.VALIDATE, new VirtualBuild(suite));

        assertThat(report.gates()).hasSize(16);
        assertThat(report.mayApply()).isFalse();
    }

    @Test
    void testsThatDoNotCompileWithTheirTagsFailOneGateAndAreNotRunAgain() {
        parameters.put("parallel.failFast", "false");
        VirtualBuild build = new VirtualBuild(suite).refusesTags();

        Report report = run(Goal.VALIDATE, build);

        assertThat(build.kinds()).containsExactly(RunKind.BASELINE);
        assertThat(report.gates().stream()
                        .filter(gate -> gate.standing().word() == Word.FAILED)
                        .map(GateResult::gate))
                .containsExactly(GateId.SOURCES_INTACT);
        Verdict.Failed failed = (Verdict.Failed)
                result(report, GateId.SOURCES_INTACT).standing().trial();
        assertThat(failed.diagnosis().where()).containsExactly(Path.of(A1) + ":[5,1] no tags here");
    }

    @Test
    void aSkippedPhaseFourIsNotMeasuredForAndFailsNothing() {
        parameters.put("parallel.perf.skip", "true");
        parameters.put("parallel.thread-safety.skip", "true");
        VirtualBuild build = new VirtualBuild(suite);

        Report report = run(Goal.VALIDATE, build);

        assertThat(build.kinds()).containsExactly(RunKind.BASELINE);
        assertThat(report.gates())
                .extracting(result -> result.gate().phase())
                .containsOnly(Phase.DEPS, Phase.CATEGORIZE);
    }

    @Test
    void anUnmetGateOfASkippedPhaseIsNeitherShownNorStopsTheOthers() {
        parameters.put("parallel.deps.skip", "true");
        suite.withMisalignedEngine();

        Report report = run(Goal.VALIDATE, new VirtualBuild(suite));

        assertThat(report.gates()).hasSize(12).noneMatch(gate -> gate.gate().phase() == Phase.DEPS);
        assertThat(report.mayApply()).isFalse();
    }

    @Test
    void aSlowSuiteFailsNothingWherePhaseFourIsSkipped() {
        parameters.put("parallel.perf.skip", "true");
        VirtualBuild build = new VirtualBuild(suite).takes("a.A1Test", 200);

        Report report = run(Goal.VALIDATE, build);

        assertThat(report.gates()).hasSize(12).noneMatch(gate -> gate.gate().phase() == Phase.PERF);
    }

    @Test
    void aGoalThatWasStoppedByAnEarlierPhaseIsNotPassedByShowingNothing() {
        suite.withMisalignedEngine();

        Report report = run(Goal.CATEGORIZE, new VirtualBuild(suite));

        assertThat(report.unmet()).extracting(GateResult::gate).contains(GateId.NO_CONFLICTS);
    }

    @Test
    void aPhaseGoalShowsItsOwnGatesOnly() {
        VirtualBuild build = new VirtualBuild(suite);

        Report report = run(Goal.CATEGORIZE, build);

        assertThat(report.gates()).extracting(result -> result.gate().phase()).containsOnly(Phase.CATEGORIZE);
        assertThat(build.kinds()).containsExactly(RunKind.BASELINE);
    }

    @Test
    void theBaselineOfAnEarlierGoalServesAndTheSearchIsMadeAllTheSame() throws Exception {
        run(Goal.VALIDATE, new VirtualBuild(suite));
        Path first = output().resolve("samples.jsonl");
        assertThat(Files.readAllLines(first)).isNotEmpty();
        SampleSuite again = new SampleSuite(folder.resolve("again"))
                .classes("A1Test", "A2Test", "A3Test", "A4Test", "A5Test", "A6Test", "A7Test", "A8Test");
        suite = again;
        VirtualBuild build = new VirtualBuild(suite);

        Report report = run(Goal.APPLY, build);

        assertThat(build.kinds()).doesNotContain(RunKind.BASELINE).contains(RunKind.CANDIDATE, RunKind.PLAIN);
        assertThat(console).anyMatch(line -> line.contains("by an earlier goal on these very files"));
        assertThat(report.mayApply()).isTrue();
    }

    @Test
    void aSuiteOfOneLongClassGainsNothingAndNothingIsWritten() {
        VirtualBuild build = new VirtualBuild(suite).takes("a.A1Test", 200);

        Report report = run(Goal.APPLY, build);

        assertThat(report.mayApply()).isFalse();
        assertThat(report.whyNotApply()).isNotEmpty();
        assertThat(new CertificateFile(output()).path()).doesNotExist();
    }
}
