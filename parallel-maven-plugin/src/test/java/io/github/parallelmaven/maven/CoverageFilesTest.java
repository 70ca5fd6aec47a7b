package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageFilesTest {

    @TempDir
    Path folder;

    private Path root;
    private Path target;

    @BeforeEach
    void build() throws IOException {
        root = folder.resolve("copy");
        target = Files.createDirectories(root.resolve("target"));
    }

    private static String agent(String file) {
        return "-ea -javaagent:/repo/org.jacoco.agent-runtime.jar=destfile=" + file;
    }

    private static Path write(Path file) throws IOException {
        return Files.writeString(file, "covered");
    }

    @Test
    void whatEarlierRunsCoveredIsGoneAndNothingElse() throws IOException {
        Path covered = write(target.resolve("jacoco.exec"));
        Path other = write(target.resolve("jacoco-it.exec"));

        CoverageFiles.clear(agent(covered.toString()), root, root);

        assertThat(covered).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void eachForkMayHaveAFileOfItsOwn() throws IOException {
        Path first = write(target.resolve("jacoco-1.exec"));
        Path second = write(target.resolve("jacoco-2.exec"));
        Path other = write(target.resolve("jacoco.exec"));

        CoverageFiles.clear(agent("target/jacoco-${surefire.forkNumber}.exec"), root, root);

        assertThat(first).doesNotExist();
        assertThat(second).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void whatLiesOutsideTheCopyStays() throws IOException {
        Path outside = write(folder.resolve("jacoco.exec"));
        Path linked = write(Files.createDirectory(folder.resolve("elsewhere")).resolve("jacoco.exec"));
        Files.createSymbolicLink(root.resolve("link"), folder.resolve("elsewhere"));

        CoverageFiles.clear(agent("../jacoco.exec"), root, root);
        CoverageFiles.clear(agent("link/jacoco.exec"), root, root);
        CoverageFiles.clear(agent("missing/jacoco.exec"), root, root);

        assertThat(outside).exists();
        assertThat(linked).exists();
    }
}
