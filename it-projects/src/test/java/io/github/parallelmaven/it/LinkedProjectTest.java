package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A project as its owner has arranged it: a path that is not plain, a folder that is a link, sources behind links. */
@Tag("full")
class LinkedProjectTest {

    private static final String NAME = "Ünï tést ~/h'öf & (1)";

    @Test
    void applyWritesWhereTheSourcesAreAndRollbackTakesItBack() throws IOException {
        assumeThat(Charset.forName(System.getProperty("sun.jnu.encoding"))
                        .newEncoder()
                        .canEncode(NAME))
                .as("file names of this machine can have such characters")
                .isTrue();
        ItProject project = ItProject.copy("tidy-suite", NAME);
        Path folder = project.folder();
        link(folder.resolve("src/test/java/org"), folder.resolve("tests/org"));
        Path box = folder.resolve("tests/org/example/courier/BoxTest.java");
        link(box, folder.resolve("shared/BoxTest.java"));
        Files.createSymbolicLink(folder.resolve("tests/org/again"), Path.of(".."));
        Path outside = Files.writeString(folder.resolveSibling("data.txt"), "theirs");
        Files.createSymbolicLink(folder.resolve("src/test/data.txt"), outside);
        Path linked = folder.getParent().resolveSibling("linked-folder");
        Files.deleteIfExists(linked);
        Files.createSymbolicLink(linked, folder.getParent());
        String pom = linked.resolve(folder.getFileName()).resolve("pom.xml").toString();
        TreeSnapshot before = project.files();

        MavenRun apply = project.goal("apply", "-f", pom, TidySuiteTest.UNIT_MILLIS, TidySuiteTest.GAIN);

        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        assertThat(project.read("shared/BoxTest.java"))
                .contains("@Tag(\"unit\")")
                .contains("@Tag(\"integration\")");
        assertThat(project.read("tests/org/example/courier/CrateTest.java")).contains("@Tag(\"unit\")");
        assertThat(box).isSymbolicLink();
        assertThat(folder.resolve("src/test/java/org")).isSymbolicLink();
        assertThat(outside).hasContent("theirs");

        MavenRun rollback = project.goal("rollback", "-f", pom);
        assertThat(rollback.exit()).as("see %s", rollback.file()).isZero();
        assertThat(project.files()).isEqualTo(before);
        assertThat(box).isSymbolicLink();
    }

    /** Moves a file or folder, and leaves a link in its place. */
    private static void link(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to);
        Files.createSymbolicLink(from, from.getParent().toRealPath().relativize(to.toRealPath()));
    }
}
