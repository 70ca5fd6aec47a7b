package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** {@code parallel.commit=true}, on a project in a folder of its repository. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class CommitTest {

    private static final String COMMIT = "-Dparallel.commit=true";

    /** Forks share no system property, and would need no lock. */
    private static final String THREADS = "-Dparallel.perf.workers=threads";

    private ItProject project;
    private UserGit user;
    private List<String> commits;

    /** With a version to pin, and two classes that must not overlap: every kind of change is made. */
    @BeforeAll
    void aRepository() {
        project = ItProject.copy("tidy-suite", "commit", "app");
        project.replace("pom.xml", "<version>3.5.6</version>", "");
        for (String name : List.of("SealTest", "StampTest")) {
            project.write("src/test/java/org/example/courier/" + name + ".java", """
                    package org.example.courier;

                    import static org.junit.jupiter.api.Assertions.assertEquals;

                    import org.junit.jupiter.api.Test;

                    class %1$s {

                        @Test
                        void isTheLastOne() {
                            System.setProperty("courier.last", "%1$s");
                            assertEquals("%1$s", System.getProperty("courier.last"));
                        }
                    }
                    """.formatted(name));
        }
        user = UserGit.of(project.folder().getParent());
    }

    @Test
    @Order(1)
    void aTreeThatIsNotCleanIsRefusedBeforeAnythingIsMeasured() {
        user.write("notes.txt", "untracked, and in nobody's way\n");
        project.replace("pom.xml", "</project>", "</project>\n<!-- unfinished -->");

        MavenRun run = project.goal("apply", COMMIT);

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        assertThat(run.errors().get(0))
                .contains("the work tree is not clean: 1 tracked file")
                .contains("app/pom.xml");
        assertThat(run.errors()).anyMatch(line -> line.contains("Next: commit them"));
        assertThat(project.results().has("result.json")).isFalse();
        user.git("checkout", "--quiet", "app/pom.xml");
    }

    @Test
    @Order(2)
    void applyMakesOneCommitAGate() {
        MavenRun run = project.goal("apply", COMMIT, THREADS, TidySuiteTest.UNIT_MILLIS, TidySuiteTest.GAIN);

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(run.log()).anyMatch(line -> line.matches(".*Committed: 16 commits on main, [0-9a-f]+ to [0-9a-f]+"));
        commits = user.lines("log", "--reverse", "--format=%h", "main^{/As it was}..main");
        assertThat(commits).hasSize(16);
        assertThat(user.git("log", "--format=%s", "main"))
                .contains("test(parallel): Phase 2 Gate 3 - No untagged test");
    }

    @Test
    @Order(3)
    void nothingIsLeftAndTheLastCommitIsWhatApplyWrote() {
        assertThat(user.lines("status", "--porcelain")).containsExactly("?? notes.txt");
        assertThat(user.git("diff", "HEAD")).isEmpty();
        assertThat(user.git("show", "HEAD:app/pom.xml") + "\n").isEqualTo(project.read("pom.xml"));
        assertThat(user.lines("ls-files"))
                .contains("app/.mvn/parallel/certificate.json", "app/.mvn/parallel/journal.json");
    }

    @Test
    @Order(4)
    void theProgressNamesTheCommitOfEachGate() {
        assertThat(project.read("target/parallel/.parallel_test_progress"))
                .contains("Phase 2 Gate 3: PASSED (commit: " + commits.get(6) + ")")
                .contains("Phase 4 Gate 4: PASSED (commit: " + commits.get(15) + ")");
        assertThat(project.results().gate("1.2").json().path("commit").asText()).isEqualTo(commits.get(1));
    }

    @Test
    @Order(5)
    void eachCommitThatChangesFilesHoldsItsGatesOwnAndCompiles() {
        assertThat(changed(1)).as("1.2").containsExactly("app/pom.xml");
        assertThat(changed(2)).as("1.3").containsExactly("app/.mvn/parallel/parallel.properties");
        assertThat(changed(6)).as("2.3").hasSize(6).allMatch(file -> file.startsWith("app/src/test/java/"));
        assertThat(changed(8))
                .as("3.1, in files that 2.3 has changed too")
                .containsExactly(
                        "app/src/test/java/org/example/courier/SealTest.java",
                        "app/src/test/java/org/example/courier/StampTest.java");
        assertThat(changed(13)).as("4.2").contains("app/.mvn/parallel/certificate.json");
        assertThat(changed(15)).as("4.4").isEmpty();
        for (int step : List.of(1, 6, 8)) {
            user.git("checkout", "--quiet", "--detach", commits.get(step));
            MavenRun run = project.maven("test-compile");
            assertThat(run.exit()).as("see %s", run.file()).isZero();
        }
        user.git("checkout", "--quiet", "main");
    }

    private List<String> changed(int commit) {
        return user.lines("show", "--format=", "--name-only", commits.get(commit));
    }

    @Test
    @Order(6)
    void aFailedAttemptIsKeptBesideTheUsersBranch() {
        ItProject grown = ItProject.copy("a-category-that-grew-out-of-its-range", "commit-in-vain", "app");
        UserGit other = UserGit.of(grown.folder().getParent());
        String head = other.git("rev-parse", "HEAD");

        MavenRun run = grown.goal("apply", COMMIT);

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        assertThat(run.errors().get(0)).contains("Nothing was written");
        assertThat(run.log()).anyMatch(line -> line.contains("Attempt kept on branch parallel/attempts: "));
        assertThat(other.git("rev-parse", "HEAD")).isEqualTo(head);
        assertThat(other.git("status", "--porcelain")).isEmpty();
        assertThat(Files.exists(grown.folder().resolve(".mvn/parallel/journal.json")))
                .isFalse();
        assertThat(other.git("log", "--format=%B", "parallel/attempts"))
                .startsWith("test(parallel): Phase 2 Gate 2 - FAILED ATTEMPT")
                .contains("- Error: Distribution failed validation", "- Tried on " + head)
                .contains("Status: Phase 2 Gate 2/4 failed, requires fix");
        assertThat(other.lines("ls-tree", "-r", "--name-only", "parallel/attempts"))
                .anyMatch(file -> file.endsWith("/summary.md"))
                .anyMatch(file -> file.endsWith("/parallel.patch"));
        assertThat(grown.read("target/parallel/.parallel_test_progress"))
                .contains("Phase 2 Gate 2: FAILED (commit: " + other.git("rev-parse", "--short", "parallel/attempts")
                        + ")");
    }
}
