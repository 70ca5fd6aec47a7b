package io.github.parallelmaven.analysis.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.parallelmaven.model.Project;
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

    private Project project() {
        return new Project(
                "g:a:1",
                root,
                root,
                root.resolve("pom.xml"),
                List.of(root.resolve("src/test/java"), root.resolve("missing")),
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
