package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the folder that a project and its parent have in common is theirs. */
class BuildRootTest {

    @TempDir
    private Path work;

    @BeforeEach
    void aProjectWithItsParentBesideIt() throws IOException {
        write("corp-parent/pom.xml");
        write("shop/pom.xml");
    }

    private void write(String file) throws IOException {
        Path path = work.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");
    }

    private Optional<String> stranger(String... folders) {
        return BuildRoot.stranger(
                        work,
                        work.resolve("shop"),
                        Stream.of(folders).map(work::resolve).toList())
                .map(found -> found.getFileName().toString());
    }

    @Test
    void aFolderThatHoldsAnotherProjectIsNot() throws IOException {
        write("blog/pom.xml");

        assertThat(stranger("corp-parent", "shop")).hasValue("blog");
    }

    @Test
    void aFolderThatHoldsAnotherCloneIsNot() throws IOException {
        write("notes/.git/HEAD");
        write("shop/.git/HEAD");

        assertThat(stranger("corp-parent", "shop")).hasValue("notes");
    }

    @Test
    void oneThatHoldsNothingElseIs() throws IOException {
        write("documents/letter.txt");

        assertThat(stranger("corp-parent", "shop")).isEmpty();
    }

    @Test
    void oneWorkTreeIsOneProject() throws IOException {
        write(".git/HEAD");
        write("tool/pom.xml");

        assertThat(stranger("corp-parent", "shop")).isEmpty();
    }

    @Test
    void aProjectInTheFolderItselfMakesItTheirs() throws IOException {
        write("pom.xml");
        write("blog/pom.xml");

        assertThat(stranger("", "corp-parent", "shop")).isEmpty();
    }

    @Test
    void modulesOfTheBuildAreNoStrangers() throws IOException {
        write("shop/.git/HEAD");
        write("group/web/pom.xml");

        assertThat(BuildRoot.stranger(
                        work,
                        work.resolve("shop"),
                        List.of(work.resolve("corp-parent"), work.resolve("shop"), work.resolve("group/web"))))
                .isEmpty();
    }
}
