package io.github.parallelmaven.analysis.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.SourceOutline;
import io.github.parallelmaven.model.TestSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {

    @TempDir
    Path root;

    @Test
    void readableFilesAreOutlinedAndTheOthersAreProblems() throws IOException {
        write("src/test/java/a/B.java", "package a;\nclass B { class C {} }\n");
        write("src/test/java/a/Broken.java", "package a;\nclass {\n");
        write("src/test/java/a/notes.txt", "no source");

        SourceTree tree = SourceTree.read(project());

        assertThat(tree.types()).containsOnlyKeys("a.B", "a.B$C");
        assertThat(tree.byBinaryName().get("a.B$C").path()).isEqualTo("src/test/java/a/B.java");
        assertThat(tree.problems())
                .extracting(SourceProblem::file, SourceProblem::line)
                .containsExactly(tuple("src/test/java/a/Broken.java", 2));
    }

    @Test
    void sourcesBehindLinksAreReadAndNamedWhereTheyAre() throws IOException {
        write("shared/b/B.java", "package b;\nclass B {}\n");
        write("one/C.java", "package c;\nclass C {}\n");
        write("src/test/java/a/A.java", "package a;\nclass A {}\n");
        Files.createDirectories(root.resolve("src/test/java/c"));
        Files.createSymbolicLink(root.resolve("src/test/java/b"), Path.of("../../../shared/b"));
        Files.createSymbolicLink(root.resolve("src/test/java/c/C.java"), Path.of("../../../../one/C.java"));

        SourceTree tree = SourceTree.read(project());

        assertThat(tree.types()).containsOnlyKeys("a.A", "b.B", "c.C");
        assertThat(tree.byBinaryName().get("b.B").path()).isEqualTo("shared/b/B.java");
        assertThat(tree.byBinaryName().get("c.C").path()).isEqualTo("one/C.java");
    }

    @Test
    void aSourceFolderThatIsALinkIsReadAndALinkBackToItIsNoEndlessWay() throws IOException {
        write("tests/a/A.java", "package a;\nclass A {}\n");
        Files.createDirectories(root.resolve("src/test"));
        Files.createSymbolicLink(root.resolve("src/test/java"), Path.of("../../tests"));
        Files.createSymbolicLink(root.resolve("tests/a/again"), Path.of(".."));

        SourceTree tree = SourceTree.read(project());

        assertThat(tree.outlines()).extracting(SourceOutline::path).containsExactly("tests/a/A.java");
    }

    @Test
    void ofTwoFilesThatDeclareOneNameTheFirstModulesIsRead() throws IOException {
        write("z/src/test/java/a/Fixtures.java", "package a;\nclass Fixtures {}\n");
        write("b/src/test/java/a/Fixtures.java", "package a;\nclass Fixtures {}\n");
        write("b/src/test/java/a/Other.java", "package a;\nclass Other {}\n");

        SourceTree tree =
                SourceTree.read(new Reactor("g:a:1", List.of(project("z/"), project("b/")), List.of(), false));

        assertThat(tree.outlines())
                .extracting(SourceOutline::path)
                .containsExactly("b/src/test/java/a/Other.java", "z/src/test/java/a/Fixtures.java");
    }

    private Project project() {
        return project("");
    }

    private Project project(String module) {
        return new Project(
                "g:a:1",
                root,
                root.resolve(module),
                root.resolve(module + "pom.xml"),
                List.of(root.resolve(module + "src/test/java"), root.resolve(module + "missing")),
                List.of(),
                root.resolve("target/test-classes"),
                root.resolve("target/classes"),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                "UTF-8",
                17,
                TestSetup.unknown());
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
