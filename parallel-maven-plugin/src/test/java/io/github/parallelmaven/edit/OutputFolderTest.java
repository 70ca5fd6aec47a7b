package io.github.parallelmaven.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.edit.file.EditRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    @TempDir
    private Path project;

    private void claim(String folder) {
        OutputFolder.claim(
                project.resolve(folder),
                project,
                project,
                project.resolve("target"),
                List.of(project.resolve("src/main/java"), project.resolve("src/test/java")));
    }

    @Test
    void whatLiesBelowTheBuildDirectoryIsOutput() throws IOException {
        Files.createDirectories(project.resolve("target/parallel/trial"));

        assertThatCode(() -> claim("target/parallel")).doesNotThrowAnyException();
    }

    @Test
    void theProjectAndItsSourcesAreNeverOutput() {
        for (String folder : List.of(".", "..", "src", "src/test/java", "src/test/java/a")) {
            assertThatThrownBy(() -> claim(folder))
                    .as(folder)
                    .isInstanceOf(EditRefused.class)
                    .hasMessageContaining("is to be our output folder")
                    .hasMessageContaining("parallel.outputDirectory");
        }
        assertThat(project).isEmptyDirectory();
    }

    @Test
    void aFolderWithFilesOfTheUsersIsRefusedAndOneOfOursServesAgain() throws IOException {
        Files.createDirectories(project.resolve("results"));
        Files.writeString(project.resolve("results/mine.txt"), "mine");
        assertThatThrownBy(() -> claim("results"))
                .isInstanceOf(EditRefused.class)
                .hasMessageContaining("files that are not ours");

        claim("ours");
        Files.writeString(project.resolve("ours/summary.md"), "");
        assertThatCode(() -> claim("ours")).doesNotThrowAnyException();
    }

    @Test
    void noPathOfAPomLeadsOutOfTheProject() throws IOException {
        Path root = Files.createDirectories(project.resolve("root"));

        for (Path output : List.of(project.resolve("outside"), root.resolve("../outside/new"), project)) {
            assertThatThrownBy(() -> OutputFolder.requireInside(root, output))
                    .as("%s", output)
                    .isInstanceOf(EditRefused.class)
                    .hasMessageContaining("it is outside the project")
                    .hasMessageContaining("-Dparallel.outputDirectory=" + output);
        }
        assertThatCode(() -> OutputFolder.requireInside(root, root.resolve("build/parallel")))
                .doesNotThrowAnyException();
    }

    @Test
    void behindALinkThatLeadsOutOnlyAFolderOfOurOwnIsUsed() throws IOException {
        Path root = Files.createDirectories(project.resolve("root"));
        Path theirs = Files.createDirectories(project.resolve("elsewhere/theirs"));
        Files.writeString(theirs.resolve("summary.md"), "mine");
        Path target = Files.createSymbolicLink(root.resolve("target"), theirs.getParent());
        Path ours = target.resolve("parallel");

        assertThatThrownBy(() -> OutputFolder.claim(target.resolve("theirs"), root, root, target, List.of()))
                .isInstanceOf(EditRefused.class)
                .hasMessageContaining("files that are not ours");
        WriteLock.acquire(ours).close();
        OutputFolder.claim(ours, root, root, target, List.of());
        Files.writeString(ours.resolve("summary.md"), "");
        OutputFolder.claim(ours, root, root, target, List.of());

        assertThat(theirs.resolve("summary.md")).hasContent("mine");
    }

    @Test
    void aLinkAmongOurResultsIsRemovedAndWhatItPointsToStays() throws IOException {
        Path mine = Files.writeString(project.resolve("mine.txt"), "mine");
        Path runs = Files.createDirectories(project.resolve("target/parallel/runs"));
        Path trial = Files.createDirectories(project.resolve("target/parallel/trial"));
        Files.createSymbolicLink(runs.resolveSibling("lock"), mine);
        Files.createSymbolicLink(runs.resolve("001"), project);
        Files.createSymbolicLink(trial.resolve("theirs"), mine);

        claim("target/parallel");

        assertThat(runs).isEmptyDirectory();
        assertThat(runs.resolveSibling("lock")).doesNotExist();
        assertThat(trial.resolve("theirs")).isSymbolicLink();
        assertThat(mine).hasContent("mine");
    }
}
