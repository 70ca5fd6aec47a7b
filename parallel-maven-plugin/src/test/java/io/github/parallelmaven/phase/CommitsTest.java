package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.edit.Patch;
import io.github.parallelmaven.edit.TreeDigest;
import io.github.parallelmaven.edit.rollback.Rollback;
import io.github.parallelmaven.git.TestRepository;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.Standing;
import io.github.parallelmaven.model.Verdict;
import io.github.parallelmaven.phase.Commits.Made;
import io.github.parallelmaven.report.PlanProgress;
import io.github.parallelmaven.report.ReportWriter;
import io.github.parallelmaven.report.ReportWriters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What apply commits, in a real repository that holds the project in a folder. */
class CommitsTest {

    @TempDir
    private static Path proven;

    private static Report report;

    @TempDir
    private Path folder;

    private Path root;
    private TestRepository user;
    private Commits commits;

    @BeforeAll
    static void aProvenChange() throws IOException {
        SampleSuite suite = new SampleSuite(proven)
                .classes("A1Test", "A2Test", "A3Test", "A4Test", "A5Test", "A6Test", "A7Test", "A8Test");
        Path output = proven.resolve("output");
        report = suite.proven(output);
        for (ReportWriter writer : ReportWriters.all()) {
            writer.write(report, output, text -> text);
        }
        Files.write(output.resolve("parallel.patch"), Patch.render(suite.original, report.changes()));
    }

    @BeforeEach
    void aRepository() throws IOException {
        try (Stream<Path> all = Files.walk(proven)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(proven.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        root = folder.resolve("original");
        user = TestRepository.in(folder)
                .write(".gitignore", "/copy/\n/output/\ntarget/\n")
                .commitAll("as it was");
        commits = Commits.ready(new CommitScope(
                root,
                List.of(root.resolve("pom.xml")),
                List.of(root.resolve("src/test/java"), root.resolve("src/test/resources"))));
    }

    private Path output() {
        return folder.resolve("output");
    }

    private Made apply(Report written) throws IOException {
        CommitPlan plan = commits.plan(output(), report, Set.of());
        Applied.all(root, output(), report);
        return commits.make(output(), plan, written);
    }

    private List<String> subjects() {
        return user.lines("log", "--reverse", "--format=%s", "HEAD");
    }

    @Test
    void everyGateHasItsCommitInTheOrderOfThePlan() throws IOException {
        Made made = apply(report.asWritten());

        assertThat(made.refusal()).isEmpty();
        assertThat(made.ids()).containsOnlyKeys(GateId.values());
        assertThat(subjects())
                .hasSize(17)
                .startsWith("as it was", "test(parallel): Phase 1 Gate 1 - Dependencies resolve")
                .endsWith("test(parallel): Phase 4 Gate 4 - Optimum found");
        assertThat(made.lines()).singleElement().asString().startsWith("Committed: 16 commits on main, ");
    }

    @Test
    void theLastCommitIsTheTreeThatApplyWroteAndNothingElseIsLeft() throws IOException {
        apply(report.asWritten());

        assertThat(user.status()).isEmpty();
        assertThat(user.lines("ls-tree", "-r", "--name-only", "HEAD"))
                .contains(
                        "original/.mvn/parallel/certificate.json",
                        "original/.mvn/parallel/journal.json",
                        "original/.mvn/parallel/parallel.properties");
    }

    @Test
    void eachCommitHoldsWhatItsGateIsAbout() throws IOException {
        Made made = apply(report.asWritten());

        assertThat(files(made, GateId.CONFIGURATION_VALID))
                .containsExactly("original/.mvn/parallel/parallel.properties");
        assertThat(files(made, GateId.NO_UNTAGGED_TEST))
                .hasSize(8)
                .allMatch(file -> file.startsWith("original/src/test/java/a/A"));
        assertThat(files(made, GateId.SAME_RESULTS))
                .contains("original/.mvn/parallel/certificate.json", "original/.mvn/parallel/journal.json");
        assertThat(files(made, GateId.OPTIMUM_FOUND)).isEmpty();
    }

    private List<String> files(Made made, GateId gate) {
        return user.lines("show", "--format=", "--name-only", made.ids().get(gate));
    }

    @Test
    void theProgressOfThePlanNamesTheCommits() throws IOException {
        Made made = apply(report.asWritten());

        assertThat(new PlanProgress()
                        .text(report.asWritten().withCommits(made.ids()))
                        .orElseThrow())
                .contains("Phase 2 Gate 3: PASSED (commit: " + made.ids().get(GateId.NO_UNTAGGED_TEST) + ")")
                .doesNotContain("(commit: none)");
    }

    @Test
    void aHookThatRefusesStopsAndLeavesTheFilesAsTheyWereWritten() throws IOException {
        user.program(
                ".git/hooks/commit-msg",
                "if grep -q 'Phase 2 Gate 3' \"$1\"; then echo 'token=s3cret: tags are not allowed'; exit 1; fi");

        Made made = apply(report.asWritten());

        assertThat(made.ids()).hasSize(6);
        assertThat(made.refusal())
                .contains("The commit for gate 2.3 (No untagged test) was refused by `git commit`")
                .contains("tags are not allowed", "6 commits before it stay", "Next: mend what it says")
                .doesNotContain("s3cret");
        assertThat(user.git("diff", "--cached", "--name-only"))
                .as("nothing is half staged")
                .isEmpty();
        assertThat(user.git("diff", "--name-only")).contains("original/src/test/java/a/A1Test.java");
        assertThat(Files.readString(root.resolve("src/test/java/a/A1Test.java")))
                .contains("@Tag(");
        assertThat(user.git("status", "--porcelain")).contains("original/.mvn/parallel/journal.json");
    }

    @Test
    void whatAHookChangesIsItsOwnAndSaid() throws IOException {
        user.program(".git/hooks/post-commit", "echo '<!-- formatted -->' >> original/pom.xml");

        Made made = apply(report.asWritten());

        assertThat(made.ids()).hasSize(16);
        assertThat(made.lines())
                .contains("Changed beside the commits, by a hook or by somebody else: original/pom.xml");
    }

    @Test
    void afterARefusalAllCanBeTakenBackAsItSays() throws IOException {
        String head = user.git("rev-parse", "HEAD");
        String before = TreeDigest.of(root, Set.of(root.resolve("target")));
        user.program(".git/hooks/pre-commit", "! git diff --cached --name-only | grep -q A1Test");

        Made made = apply(report.asWritten());
        assertThat(made.refusal()).endsWith("`mvn parallel:rollback` and `git reset " + head + "`.");
        new Rollback().execute(root);
        user.git("reset", "--quiet", head);

        assertThat(user.status()).isEmpty();
        assertThat(TreeDigest.of(root, Set.of(root.resolve("target")))).isEqualTo(before);
    }

    @Test
    void whatTheUserIgnoresIsNotCommittedAndSaid() throws IOException {
        user.write(".gitignore", "/copy/\n/output/\ntarget/\n.mvn/\n").commitAll("no state");

        Made made = apply(report.asWritten());

        assertThat(made.lines())
                .anyMatch(line -> line.startsWith("Not committed, because your .gitignore leaves it out:"));
        assertThat(user.git("ls-tree", "-r", "--name-only", "HEAD")).doesNotContain(".mvn");
        assertThat(user.status()).isEmpty();
    }

    @Test
    void aTreeThatIsNoLongerCleanIsNotWritten() {
        String before = TreeDigest.of(root, Set.of(root.resolve("target")));
        user.write("original/pom.xml", "<project/>\n");

        assertThatThrownBy(() -> apply(report.asWritten()))
                .isInstanceOf(SuiteProblem.class)
                .hasMessageContaining("original/pom.xml");
        user.git("checkout", "-q", "original/pom.xml");
        assertThat(TreeDigest.of(root, Set.of(root.resolve("target")))).isEqualTo(before);
    }

    private static GateResult failed(GateId gate) {
        return new GateResult(
                gate,
                Standing.same(new Verdict.Failed(
                        3,
                        new Diagnosis("at most 10 s", "unit tests took 12.1 s", List.of("a.A1Test"), "shorten them"))));
    }

    private Report with(GateResult other, boolean mayApply) {
        return new Report(
                report.goal(),
                report.started(),
                report.coordinates(),
                report.machine(),
                report.gates().stream()
                        .map(gate -> gate.gate() == other.gate() ? other : gate)
                        .toList(),
                report.deps(),
                report.categories(),
                report.safety(),
                report.perf(),
                report.changes(),
                report.runs(),
                report.declined(),
                mayApply,
                mayApply ? "" : "gate " + other.gate().number() + " is not met in the trial",
                report.nextCommand());
    }

    @Test
    void aGateThatFailsWhereTheRestIsWrittenIsKeptAsAnAttempt() throws IOException {
        Made made = apply(with(failed(GateId.CATEGORY_TIME), true).asWritten());

        assertThat(subjects()).hasSize(16).noneMatch(subject -> subject.contains("Gate 3 - Category time"));
        assertThat(user.status()).isEmpty();
        assertThat(user.git("log", "-1", "--format=%s", "parallel/attempts"))
                .isEqualTo("test(parallel): Phase 4 Gate 3 - FAILED ATTEMPT");
        assertThat(user.git("rev-parse", "--short", "parallel/attempts"))
                .isEqualTo(made.ids().get(GateId.CATEGORY_TIME));
    }

    @Test
    void aFailedAttemptIsKeptWithItsFindingsAndNothingOfTheUsersIsTouched() {
        String head = user.git("rev-parse", "HEAD");
        String before = TreeDigest.of(folder, Set.of(folder.resolve("target")));

        Made made = commits.keepAttempt(output(), with(failed(GateId.FIXTURE_ISOLATION), false));

        assertThat(user.git("rev-parse", "HEAD")).isEqualTo(head);
        assertThat(user.status()).isEmpty();
        assertThat(TreeDigest.of(folder, Set.of(folder.resolve("target")))).isEqualTo(before);
        assertThat(made.ids()).containsOnlyKeys(GateId.FIXTURE_ISOLATION);
        assertThat(made.lines().get(0)).startsWith("Attempt kept on branch parallel/attempts: ");
        assertThat(user.git("log", "--format=%B", "parallel/attempts")).isEqualTo("""
                test(parallel): Phase 3 Gate 2 - FAILED ATTEMPT

                - unit tests took 12.1 s
                - Error: Fixture isolation failed validation
                - Nothing was written: gate 3.2 is not met in the trial
                - Tried on %s

                Status: Phase 3 Gate 2/4 failed, requires fix
                """.formatted(head));
        assertThat(user.lines("ls-tree", "-r", "--name-only", "parallel/attempts"))
                .allMatch(file -> file.matches("\\.parallel-attempts/[0-9TZ-]+/[^/]+"))
                .anyMatch(file -> file.endsWith("/summary.md"))
                .anyMatch(file -> file.endsWith("/findings.json"))
                .anyMatch(file -> file.endsWith("/parallel.patch"))
                .noneMatch(file -> file.endsWith("/samples.jsonl"));
    }

    @Test
    void whereOnlyTheGainIsMissingTheGateThatAsksForItNamesTheAttempt() {
        GateResult improvement = report.gates().stream()
                .filter(gate -> gate.gate() == GateId.IMPROVEMENT)
                .findFirst()
                .orElseThrow();

        Made made = commits.keepAttempt(output(), with(improvement, false));

        assertThat(made.ids()).containsOnlyKeys(GateId.IMPROVEMENT);
        assertThat(user.git("log", "--format=%B", "parallel/attempts"))
                .startsWith("test(parallel): Phase 4 Gate 1 - FAILED ATTEMPT")
                .contains("- Nothing was written: ")
                .contains("Status: Phase 4 Gate 1/4 without a real gain");
    }

    @Test
    void anAttemptThatCannotBeKeptIsSaidAndHidesNothing() {
        user.git("branch", "parallel");

        Made made = commits.keepAttempt(output(), with(failed(GateId.FIXTURE_ISOLATION), false));

        assertThat(made.ids()).isEmpty();
        assertThat(made.lines())
                .singleElement()
                .asString()
                .startsWith("The attempt could not be kept on branch parallel/attempts: ")
                .contains("refs/heads/parallel");
    }
}
