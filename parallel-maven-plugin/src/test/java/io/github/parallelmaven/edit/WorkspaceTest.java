package io.github.parallelmaven.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.parallelmaven.edit.file.ChangeWriter;
import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.edit.source.SourceCase;
import io.github.parallelmaven.model.ChangeSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    @TempDir
    Path folder;

    private Path root;
    private Path trial;

    @BeforeEach
    void makeProject() throws IOException {
        root = Files.createDirectories(folder.resolve("mein Projekt"));
        trial = root.resolve("target/parallel/trial");
        write("pom.xml", "<project/>");
        write("src/test/java/ATest.java", "class ATest {}");
        write("src/test/resources/target/data.txt", "not build output");
        write("target/classes/A.class", "old");
        write("module/pom.xml", "<project/>");
        write("module/target/classes/B.class", "old");
        write("web/node_modules/x/index.js", "big");
        Files.createDirectories(root.resolve("empty"));
    }

    private static Set<Path> buildOutput(Path project) {
        return Set.of(project.resolve("target"), project.resolve("module/target"));
    }

    private Workspace copied() {
        return Workspace.copy(root, trial, buildOutput(root));
    }

    private static String digest(Path project) {
        return TreeDigest.of(project, buildOutput(project));
    }

    @Test
    void aFolderOfTestDataIsNoBuildOutputWhateverStandsBesideIt() throws IOException {
        write("src/test/resources/unit/pom.xml", "<project/>");
        write("src/test/resources/unit/target/classes/A.class", "data");

        copied();

        assertThat(trial.resolve("src/test/resources/unit/target/classes/A.class"))
                .exists();
    }

    @Test
    void buildOutputIsLeftOutWhateverItIsCalled() throws IOException {
        write("out/classes/A.class", "old");

        Workspace.copy(root, trial, Set.of(root.resolve("out"), root.resolve("target")));

        assertThat(trial.resolve("out")).doesNotExist();
        assertThat(trial.resolve("module/target/classes/B.class")).exists();
    }

    @Test
    void theLockOfTheBuildStaysBehindWhateverTheBuildFolderIsCalled() throws IOException {
        trial = root.resolve("out/parallel/trial");
        write("target/parallel/lock", "1");

        Workspace.copy(root, trial, Set.of(root.resolve("out")));

        assertThat(trial.resolve("target/classes/A.class")).exists();
        assertThat(trial.resolve("target/parallel")).doesNotExist();
    }

    @Test
    void buildOutputAndWhatToolsFetchedAreLeftOutAndTheRestIsCopied() {
        Workspace workspace = copied();

        assertThat(workspace.notes()).isEmpty();
        assertThat(trial.resolve("src/test/java/ATest.java")).hasContent("class ATest {}");
        assertThat(trial.resolve("src/test/resources/target/data.txt")).exists();
        assertThat(trial.resolve("module/pom.xml")).exists();
        assertThat(trial.resolve("empty")).isDirectory();
        assertThat(trial.resolve("target")).doesNotExist();
        assertThat(trial.resolve("module/target")).doesNotExist();
        assertThat(trial.resolve("web/node_modules")).doesNotExist();
    }

    @Test
    void aSecondCopyIsCleanAgain() throws IOException {
        copied();
        Path test = trial.resolve("src/test/java/ATest.java");
        FileTime time = Files.getLastModifiedTime(test);
        Files.writeString(test, "class BTest {}");
        Files.setLastModifiedTime(test, time);
        Files.createDirectories(trial.resolve("target/classes"));
        Files.writeString(trial.resolve("left-over.db"), "x");
        Files.delete(root.resolve("module/pom.xml"));
        write("new.txt", "new");

        copied();

        assertThat(test).hasContent("class ATest {}");
        assertThat(trial.resolve("target")).doesNotExist();
        assertThat(trial.resolve("left-over.db")).doesNotExist();
        assertThat(trial.resolve("module/pom.xml")).doesNotExist();
        assertThat(trial.resolve("new.txt")).hasContent("new");
    }

    @Test
    void readOnlyFilesAreWritableInTheTrialAndKeepTheirOtherPermissions() throws IOException {
        assumeThat(Files.getFileStore(root).supportsFileAttributeView("posix")).isTrue();
        write("mvnw", "#!/bin/sh");
        Path pom = root.resolve("pom.xml");
        Path script = root.resolve("mvnw");
        Files.setPosixFilePermissions(pom, PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("r-xr-x---"));

        for (int copies = 0; copies < 2; copies++) {
            copied();

            assertThat(permissions(trial.resolve("pom.xml"))).isEqualTo("rw-r--r--");
            assertThat(permissions(trial.resolve("mvnw"))).isEqualTo("rwxr-x---");
            assertThat(permissions(pom)).isEqualTo("r--r--r--");
            // As a trial of an earlier version left it, once with the same content and once with another.
            Files.writeString(trial.resolve("mvnw"), "changed");
            Files.setPosixFilePermissions(trial.resolve("pom.xml"), PosixFilePermissions.fromString("r--r--r--"));
            Files.setPosixFilePermissions(trial.resolve("mvnw"), PosixFilePermissions.fromString("r-xr-x---"));
        }
    }

    @Test
    void ourOwnWriterChangesTheTrialOfAReadOnlyProjectAndNotTheProject() throws IOException {
        assumeThat(Files.getFileStore(root).supportsFileAttributeView("posix")).isTrue();
        SampleProject project = new SampleProject(root);
        ChangeSet changes = project.annotate(SampleProject.B, SourceCase.tag("a.BTest", "one", "unit"));
        Files.setPosixFilePermissions(root.resolve(SampleProject.B), PosixFilePermissions.fromString("r--r--r--"));
        copied();

        new ChangeWriter().apply(trial, changes);

        assertThat(trial.resolve(SampleProject.B)).content().contains("@Tag(\"unit\")");
        assertThatThrownBy(() -> new JournaledWriter().apply(root, changes))
                .isInstanceOf(EditRefused.class)
                .hasMessageContaining("it is read-only");
    }

    @Test
    void linksStayInsideTheTrialAndThoseThatLeadOutAreTold() throws IOException {
        write("data/real.txt", "inside");
        Files.writeString(folder.resolve("outside.txt"), "outside");
        Files.createSymbolicLink(root.resolve("relative"), Path.of("data/real.txt"));
        Files.createSymbolicLink(root.resolve("absolute"), root.toRealPath().resolve("data/real.txt"));
        Files.createSymbolicLink(root.resolve("out"), Path.of("../outside.txt"));

        Workspace workspace = copied();

        assertThat(trial.resolve("relative").toRealPath()).startsWith(trial.toRealPath());
        assertThat(trial.resolve("absolute").toRealPath()).startsWith(trial.toRealPath());
        assertThat(trial.resolve("out")).hasContent("outside");
        assertThat(workspace.notes())
                .containsExactly("out points outside the project: tests in the trial share what it points to");
        assertThat(copied()).isEqualTo(workspace);
    }

    @Test
    void aBuildFolderThatIsALinkIsBuildOutputAndNotSharedWithTheTrial() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/module"));
        Files.writeString(elsewhere.resolve("mine.txt"), "mine");
        Files.delete(root.resolve("module/target/classes/B.class"));
        Files.delete(root.resolve("module/target/classes"));
        Files.delete(root.resolve("module/target"));
        Files.createSymbolicLink(root.resolve("module/target"), elsewhere);
        Files.createSymbolicLink(root.resolve("node_modules"), elsewhere);

        Workspace workspace = copied();

        assertThat(workspace.notes()).isEmpty();
        assertThat(trial.resolve("module/target")).doesNotExist();
        assertThat(trial.resolve("node_modules")).doesNotExist();
        workspace.remove();
        assertThat(elsewhere.resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void linksThatGoRoundInACircleStayLinks() throws IOException {
        Files.createSymbolicLink(root.resolve("src/loop"), Path.of("."));
        Files.createSymbolicLink(root.resolve("src/up"), root.toRealPath());
        Files.createSymbolicLink(root.resolve("broken"), Path.of("nowhere"));

        Workspace workspace = copied();

        assertThat(trial.resolve("src/loop")).isSymbolicLink();
        assertThat(trial.resolve("src/up").toRealPath()).isEqualTo(trial.toRealPath());
        assertThat(trial.resolve("broken")).isSymbolicLink();
        assertThat(TreeDigest.of(root, Set.of(root.resolve("target")))).isNotEmpty();
        workspace.remove();
        assertThat(trial).doesNotExist();
        assertThat(root.resolve("src/test/java/ATest.java")).exists();
    }

    @Test
    void aTrialThatSomebodyMadeALinkIsNotEmptiedThroughIt() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("mine.txt"), "mine");
        Files.createDirectories(trial.getParent());
        Files.createSymbolicLink(trial, elsewhere);

        copied();

        assertThat(elsewhere.resolve("mine.txt")).hasContent("mine");
        assertThat(trial.resolve("pom.xml")).exists();
        assertThat(trial.toRealPath()).isNotEqualTo(elsewhere.toRealPath());
    }

    @Test
    void aRepositoryIsClonedSoThatTheTrialHasItsOwn() throws Exception {
        assumeThat(git(root, "init", "-q")).isZero();
        git(root, "add", "pom.xml", "src");
        git(root, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "first");
        git(root, "remote", "add", "origin", "https://example.org/x.git");

        Workspace workspace = copied();
        copied();

        assertThat(workspace.notes()).isEmpty();
        assertThat(trial.resolve(".git")).isDirectory();
        assertThat(output(trial, "rev-parse", "HEAD")).isEqualTo(output(root, "rev-parse", "HEAD"));
        assertThat(output(trial, "diff", "--stat")).isEmpty();
        assertThat(output(trial, "config", "--get", "remote.origin.url")).isEqualTo("https://example.org/x.git\n");
        try (var files = Files.list(trial)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith(".clone"));
        }
    }

    @Test
    void aRepositoryThatCannotBeClonedIsANoteAndNoError() throws IOException {
        write(".git/HEAD", "nonsense");

        Workspace workspace = copied();

        assertThat(workspace.notes()).hasSize(1);
        assertThat(workspace.notes().get(0)).startsWith("the trial has no git repository of its own: ");
        assertThat(trial.resolve("pom.xml")).exists();
    }

    @Test
    void theDigestChangesWithPathsAndContentsOnly() throws IOException {
        String before = digest(root);
        write("target/classes/A.class", "new");
        write(".mvn/parallel/journal.json", "{}");
        write(".parallel_test_progress", "x");
        Files.setLastModifiedTime(root.resolve("pom.xml"), FileTime.fromMillis(1));
        assertThat(digest(root)).isEqualTo(before);

        copied();
        Files.delete(trial.resolve(".parallel_test_progress"));
        assertThat(digest(trial)).isEqualTo(before);

        write("pom.xml", "<project></project>");
        String changed = digest(root);
        assertThat(changed).isNotEqualTo(before);
        write("module/b", "");
        assertThat(digest(root)).isNotEqualTo(changed);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static int git(Path folder, String... arguments) throws Exception {
        return process(folder, arguments).waitFor();
    }

    private static String output(Path folder, String... arguments) throws Exception {
        return new String(process(folder, arguments).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Process process(Path folder, String... arguments) throws IOException {
        java.util.List<String> command = new java.util.ArrayList<>(java.util.List.of("git"));
        command.addAll(java.util.List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }

    @Test
    void whenItIsRemovedNothingOfItIsLeftAndAllElseIs() throws IOException {
        Workspace workspace = copied();
        Files.createDirectories(workspace.folder().resolve(".git/objects"));

        workspace.remove();

        assertThat(trial).doesNotExist();
        assertThat(root.resolve("src/test/java/ATest.java")).exists();
        assertThat(trial.getParent()).exists();
    }
}
