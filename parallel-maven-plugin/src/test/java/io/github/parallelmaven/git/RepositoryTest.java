package io.github.parallelmaven.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits into real repositories, with their hooks and their signatures. */
class RepositoryTest {

    @TempDir
    private Path folder;

    private TestRepository user;
    private Repository repository;

    @BeforeEach
    void aCommit() {
        user = TestRepository.in(folder.resolve("user"))
                .write("app/pom.xml", "<project/>\n")
                .write("app/A.java", "class A {}\n")
                .commitAll("first");
        repository = Repository.of(user.top().resolve("app"));
    }

    private static SortedMap<String, byte[]> bytes(Map<String, String> texts) {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        texts.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private String commit(String path, String text) {
        repository.index().stage(bytes(Map.of(path, text)));
        return repository.commit("a step\n");
    }

    @Test
    void aFolderBelowTheTopHasItsPathsFromThere() throws IOException {
        assertThat(repository.path("pom.xml")).isEqualTo("app/pom.xml");
        assertThat(repository.top().toRealPath()).isEqualTo(user.top().toRealPath());
        assertThat(repository.workTree().isTracked("pom.xml")).isTrue();
        assertThat(repository.workTree().isTracked("none.xml")).isFalse();
    }

    @Test
    void aFolderInNoRepositoryIsRefusedWithGitsOwnWords() {
        assertThatThrownBy(() -> Repository.of(folder))
                .isInstanceOf(GitRefused.class)
                .hasMessageContaining("git rev-parse: ")
                .hasMessageContaining("not a git repository");
    }

    @Test
    void aCommitHoldsTheGivenBytesAndLeavesTheFilesAlone() throws IOException {
        user.write("app/A.java", "class A { int end; }\n");

        String id = commit("app/A.java", "class A { int step; }\n");

        assertThat(user.git("rev-parse", "--short", "HEAD")).isEqualTo(id);
        assertThat(user.git("show", "HEAD:app/A.java")).isEqualTo("class A { int step; }");
        assertThat(Files.readString(user.top().resolve("app/A.java"))).isEqualTo("class A { int end; }\n");
        assertThat(user.git("log", "-1", "--format=%an %s")).isEqualTo("Tester a step");
    }

    @Test
    void aNewFileIsAddedAndTheModeOfAnOldOneKept() {
        user.program("app/run.sh", "true");
        user.commitAll("a program");

        repository.index().stage(bytes(Map.of("app/run.sh", "#!/bin/sh\nfalse\n", "app/new/b.txt", "b\n")));
        repository.commit("both\n");

        assertThat(user.lines("ls-tree", "-r", "HEAD"))
                .anyMatch(line -> line.startsWith("100755 ") && line.endsWith("app/run.sh"))
                .anyMatch(line -> line.startsWith("100644 ") && line.endsWith("app/new/b.txt"));
    }

    @Test
    void bytesPassTheFiltersOfTheirPath() {
        user.write(".gitattributes", "*.java text eol=crlf\n").commitAll("attributes");

        commit("app/A.java", "class A {\r\n}\r\n");

        assertThat(user.git("cat-file", "-s", "HEAD:app/A.java"))
                .as("the line ends of the repository are plain")
                .isEqualTo("12");
    }

    @Test
    void whatIsUnstagedAgainIsAsBefore() {
        Runnable unstage = repository.index().stage(bytes(Map.of("app/A.java", "other\n", "app/new.txt", "new\n")));
        assertThat(user.status()).hasSizeGreaterThan(1);

        unstage.run();

        assertThat(user.status()).isEmpty();
    }

    @Test
    void idsMayBeLonger() {
        user = new TestRepository(folder);
        user.git("init", "--quiet", "--object-format=sha256", "long");
        user = TestRepository.in(folder.resolve("long")).write("a.txt", "a\n").commitAll("first");
        repository = Repository.of(user.top());

        repository.index().stage(bytes(Map.of("new.txt", "new\n"))).run();
        assertThat(user.status()).isEmpty();
        commit("new.txt", "new\n");
        repository.side("parallel/attempts").commit(bytes(Map.of("b", "b\n")), "tried\n");

        assertThat(user.git("show", "HEAD:new.txt")).isEqualTo("new");
        assertThat(user.git("rev-parse", "parallel/attempts")).hasSize(64);
    }

    @Test
    void aCommitWithoutAFileIsItsMessage() {
        repository.index().stage(new TreeMap<>());
        repository.commit("only words\n");

        assertThat(user.git("log", "-1", "--format=%s")).isEqualTo("only words");
        assertThat(user.git("diff", "HEAD^", "HEAD")).isEmpty();
    }

    @Test
    void hooksRunAndMayRefuse() {
        user.program(".git/hooks/pre-commit", "git diff --cached --name-only > seen.txt; exit 0");
        commit("app/A.java", "class A { int seen; }\n");
        assertThat(user.top().resolve("seen.txt")).hasContent("app/A.java");

        user.program(".git/hooks/commit-msg", "echo 'no ticket is named' >&2; exit 1");
        assertThatThrownBy(() -> commit("app/A.java", "class A { int more; }\n"))
                .isInstanceOf(GitRefused.class)
                .hasMessageContaining("git commit: ")
                .hasMessageContaining("no ticket is named");
        assertThat(user.git("rev-list", "--count", "HEAD")).isEqualTo("2");
    }

    /** A stand-in for gpg that signs everything, as git wants to hear it. */
    private Path signs() {
        return user.program(
                ".git/sign",
                "cat > /dev/null; echo '[GNUPG:] SIG_CREATED ' >&2;"
                        + " echo '-----BEGIN PGP SIGNATURE-----'; echo 'signed'; echo '-----END PGP SIGNATURE-----'");
    }

    @Test
    void commitsAreSignedWhereTheUserSignsHis() {
        user.git("config", "commit.gpgsign", "true");
        user.git("config", "gpg.program", signs().toString());

        commit("app/A.java", "class A { int signed; }\n");
        repository.side("parallel/attempts").commit(bytes(Map.of("x/summary.md", "no\n")), "tried\n");

        assertThat(user.git("cat-file", "commit", "HEAD")).contains("gpgsig -----BEGIN PGP SIGNATURE-----");
        assertThat(user.git("cat-file", "commit", "parallel/attempts"))
                .contains("gpgsig -----BEGIN PGP SIGNATURE-----");
    }

    @Test
    void aKeyThatCannotSignRefusesTheCommit() {
        user.git("config", "commit.gpgsign", "true");
        user.git(
                "config",
                "gpg.program",
                user.program(".git/sign", "echo 'no secret key' >&2; exit 2").toString());

        assertThatThrownBy(() -> commit("app/A.java", "x\n"))
                .isInstanceOf(GitRefused.class)
                .hasMessageContaining("gpg failed to sign");
        assertThatThrownBy(() -> repository.side("parallel/attempts").commit(bytes(Map.of("a", "b")), "tried\n"))
                .isInstanceOf(GitRefused.class)
                .hasMessageContaining("gpg failed to sign");
        assertThat(user.git("branch", "--list", "parallel/attempts")).isEmpty();
    }

    @Test
    void aSideBranchTouchesNothingOfTheUsers() {
        user.write("app/A.java", "class A { int unfinished; }\n").write("app/new.txt", "new\n");
        user.git("add", "app/new.txt");
        String head = user.git("rev-parse", "HEAD");
        String status = user.git("status", "--porcelain");

        repository.side("parallel/attempts").commit(bytes(Map.of("one/summary.md", "first\n")), "tried once\n");
        repository.side("parallel/attempts").commit(bytes(Map.of("two/summary.md", "second\n")), "tried twice\n");

        assertThat(user.git("rev-parse", "HEAD")).isEqualTo(head);
        assertThat(user.git("symbolic-ref", "HEAD")).isEqualTo("refs/heads/main");
        assertThat(user.git("status", "--porcelain")).isEqualTo(status);
        assertThat(user.lines("ls-tree", "-r", "--name-only", "parallel/attempts"))
                .containsExactly("one/summary.md", "two/summary.md");
        assertThat(user.lines("log", "--format=%s", "parallel/attempts")).containsExactly("tried twice", "tried once");
    }

    @Test
    void aLinkedWorkTreeAndASubmoduleWhoseGitIsAFileAreRepositoriesToo() throws IOException {
        user.git(
                "worktree",
                "add",
                "-q",
                "-b",
                "linked",
                folder.resolve("linked").toString());
        repository = Repository.of(folder.resolve("linked/app"));
        commit("app/A.java", "class A { int linked; }\n");
        assertThat(folder.resolve("linked/.git")).isRegularFile();
        assertThat(user.git("show", "linked:app/A.java")).contains("linked");
        assertThat(repository.isCheckedOut("main")).isTrue();
        assertThat(repository.isCheckedOut("parallel/attempts")).isFalse();

        TestRepository outer = TestRepository.in(folder.resolve("outer"));
        outer.git(
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "--quiet",
                "add",
                user.top().toString(),
                "sub");
        outer.commitAll("with a submodule");
        TestRepository sub = new TestRepository(outer.top().resolve("sub"));
        sub.git("config", "user.name", "Tester");
        sub.git("config", "user.email", "tester@example.org");
        repository = Repository.of(sub.top().resolve("app"));
        commit("app/A.java", "class A { int sub; }\n");
        assertThat(sub.top().resolve(".git")).isRegularFile();
        assertThat(repository.path("A.java")).isEqualTo("app/A.java");
        assertThat(sub.git("show", "HEAD:app/A.java")).contains("int sub");
    }
}
