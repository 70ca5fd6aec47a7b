package io.github.parallelmaven.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkTreeTest {

    @TempDir
    private Path folder;

    private TestRepository user;

    @BeforeEach
    void aCommit() {
        user = TestRepository.in(folder)
                .write("app/a.txt", "a\n")
                .write("app/b.txt", "b\n")
                .write("c d.txt", "c\n")
                .write(".gitignore", "target/\n")
                .commitAll("first");
    }

    private WorkTree tree() {
        return Repository.of(folder.resolve("app")).workTree();
    }

    @Test
    void whatChangedOrIsStagedIsListedForTheWholeRepository() {
        assertThat(tree().changed()).isEmpty();

        user.write("c d.txt", "changed\n").write("app/new.txt", "staged\n").write("app/other.txt", "untracked\n");
        user.git("add", "app/new.txt");
        user.git("mv", "app/a.txt", "app/moved.txt");
        user.git("rm", "-q", "app/b.txt");

        assertThat(tree().changed()).containsExactlyInAnyOrder("c d.txt", "app/new.txt", "app/moved.txt", "app/b.txt");
    }

    @Test
    void untrackedFilesAreThoseBelowTheFolderThatNothingIgnores() {
        user.write("app/x.txt", "x").write("app/target/y.txt", "y").write("z.txt", "z");

        assertThat(tree().untracked()).containsExactly("x.txt");
        assertThat(tree().ignored(List.of("app/x.txt", "app/target/y.txt", "app/a.txt")))
                .containsExactly("app/target/y.txt");
    }

    @Test
    void aBranchThatIsCheckedOutHasItsName() {
        user.git("checkout", "-q", "-b", "work/tests");
        assertThat(tree().branch()).contains("work/tests");

        user.git("checkout", "-q", "--detach");
        assertThat(tree().branch()).isEmpty();
    }

    @Test
    void whatGitIsInTheMiddleOfIsNamed() {
        assertThat(tree().underway()).isEmpty();
        user.git("checkout", "-q", "-b", "other");
        user.write("app/a.txt", "theirs\n").commitAll("theirs");
        user.git("checkout", "-q", "main");
        user.write("app/a.txt", "ours\n").commitAll("ours");

        assertThatThrownBy(() -> user.git("merge", "other"));
        assertThat(tree().underway()).contains("a merge");
        user.git("merge", "--abort");

        assertThatThrownBy(() -> user.git("rebase", "other"));
        assertThat(tree().underway()).contains("a rebase");
        user.git("rebase", "--abort");

        assertThatThrownBy(() -> user.git("cherry-pick", "other"));
        assertThat(tree().underway()).contains("a cherry-pick");
    }

    @Test
    void aCommitNeedsAnAuthor() {
        tree().requireIdentity();

        user.git("config", "--unset", "user.name");
        user.git("config", "--unset", "user.email");
        user.git("config", "user.useConfigOnly", "true");

        assertThatThrownBy(() -> tree().requireIdentity()).isInstanceOf(GitRefused.class);
    }
}
