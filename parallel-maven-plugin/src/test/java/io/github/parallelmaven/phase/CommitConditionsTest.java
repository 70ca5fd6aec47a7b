package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.git.TestRepository;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the way of commits is one error, said before anything is measured. */
class CommitConditionsTest {

    @TempDir
    private Path folder;

    private TestRepository user;
    private Path root;

    @BeforeEach
    void aProjectInASubfolder() {
        user = TestRepository.in(folder.resolve("user"))
                .write("app/pom.xml", "<project/>\n")
                .write("app/src/test/java/ATest.java", "class ATest {}\n")
                .write("README.md", "read me\n")
                .write(".gitignore", "target/\n")
                .commitAll("first");
        root = user.top().resolve("app");
    }

    private void require() {
        Commits.ready(new CommitScope(
                root,
                List.of(root.resolve("pom.xml")),
                List.of(root.resolve("src/test/java"), root.resolve("src/test/resources"))));
    }

    private void refuses(String found, String next) {
        assertThatThrownBy(this::require).isInstanceOfSatisfying(SuiteProblem.class, problem -> {
            assertThat(problem.problem())
                    .startsWith("parallel.commit=true cannot be met: ")
                    .contains(found);
            assertThat(problem.next()).contains(next).contains("leave parallel.commit out");
        });
    }

    @Test
    void aCleanTreeOnABranchMayBeCommittedTo() {
        user.write("notes.txt", "untracked")
                .write("app/src/test/resources/data.properties", "untracked")
                .write("app/target/x", "ignored");

        assertThatCode(this::require).doesNotThrowAnyException();
    }

    @Test
    void aChangedFileAnywhereInTheRepositoryIsInTheWay() {
        user.write("README.md", "changed\n");
        refuses("1 tracked file in", "git stash");
        refuses("README.md", "commit them");
    }

    @Test
    void whatIsStagedIsInTheWay() {
        user.write("new.txt", "new\n").git("add", "new.txt");
        refuses("new.txt", "commit them");
    }

    @Test
    void anUntrackedTestIsInTheWaySinceApplyWouldWriteIntoIt() {
        user.write("app/src/test/java/BTest.java", "class BTest {}\n");
        refuses("not under version control: src/test/java/BTest.java", "add and commit them");
    }

    @Test
    void soIsWhatAnEarlierApplyLeftUncommitted() {
        user.write("app/src/test/resources/junit-platform.properties", "a=b\n")
                .write("app/.mvn/parallel/journal.json", "{}\n");
        refuses(".mvn/parallel/journal.json, src/test/resources/junit-platform.properties", "add and commit them");
    }

    @Test
    void aFolderWithoutARepositoryIsRefused() {
        root = folder;
        refuses("git has no repository for", "call it in a clone");
    }

    @Test
    void aBuildThatARepositoryOnlySurroundsIsRefused() {
        user.write("app/target/it/pom.xml", "<project/>\n");
        root = user.top().resolve("app/target/it");
        refuses("does not track pom.xml", "one repository's");
    }

    @Test
    void withoutABranchThereIsNowhereToCommit() {
        user.git("checkout", "-q", "--detach");
        refuses("no branch is checked out", "git switch -c");
    }

    @Test
    void aRepositoryWithoutACommitIsRefused() {
        user = TestRepository.in(folder.resolve("fresh")).write("pom.xml", "<project/>\n");
        root = user.top();
        refuses("has no commit yet", "commit the project as it is");
    }

    @Test
    void aMergeIsFinishedFirst() {
        user.git("checkout", "-q", "-b", "other");
        user.write("README.md", "theirs\n").commitAll("theirs");
        user.git("checkout", "-q", "main");
        user.write("app/pom.xml", "<project></project>\n").commitAll("ours");
        user.git("merge", "-q", "--no-commit", "other");
        refuses("a merge is underway", "finish or abort it");
    }

    @Test
    void aCommitNeedsAnAuthor() {
        user.git("config", "--unset", "user.name");
        user.git("config", "--unset", "user.email");
        user.git("config", "user.useConfigOnly", "true");
        refuses("git cannot commit in", "do what git says");
    }

    @Test
    void theBranchOfFailedAttemptsIsNobodysOwn() {
        user.git("checkout", "-q", "-b", "parallel/attempts");
        refuses("the branch parallel/attempts is checked out", "your own branch");
    }
}
