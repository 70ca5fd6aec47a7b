package io.github.parallelmaven.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.parallelmaven.edit.file.ChangeWriter;
import io.github.parallelmaven.edit.source.SourceCase;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.ChangeSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatchTest {

    @TempDir
    Path folder;

    private Path root;
    private SampleProject project;
    private Map<String, String> before;

    @BeforeEach
    void makeProject() throws IOException {
        root = Files.createDirectories(folder.resolve("p"));
        project = new SampleProject(root);
        before = project.tree();
    }

    @Test
    void itIsSplitAsBuildIsolationAndTagsWithReasons() {
        String patch = new String(Patch.render(root, project.changes()), StandardCharsets.UTF_8);

        assertThat(patch.lines().filter(line -> line.startsWith("# ")))
                .containsExactly(
                        "# build: pom.xml",
                        "#   forks",
                        "# build: " + SampleProject.PROPERTIES,
                        "#   threads",
                        "# isolation: " + SampleProject.B,
                        "#   shared",
                        "# tags: " + SampleProject.A,
                        "#   measured",
                        "# tags: " + SampleProject.B,
                        "#   measured");
    }

    @Test
    void gitAppliesItToTheSameBytesAsApply() throws Exception {
        assumeThat(git("--version")).isZero();
        ChangeSet changes = project.changes();
        Files.write(folder.resolve("all.patch"), Patch.render(root, changes));

        assertThat(git("apply", "--check", "../all.patch")).isZero();
        assertThat(git("apply", "../all.patch")).isZero();
        Map<String, String> patched = project.tree();
        assertThat(git("apply", "-R", "../all.patch")).isZero();
        Files.deleteIfExists(root.resolve("src/test/resources"));
        assertThat(project.tree()).isEqualTo(before);

        new ChangeWriter().apply(root, changes);
        assertThat(project.tree()).isEqualTo(patched);
    }

    @Test
    void eachGroupAppliesAlone() throws Exception {
        assumeThat(git("--version")).isZero();
        ChangeSet changes = project.changes();
        for (ChangeGroup group : ChangeGroup.values()) {
            Files.write(folder.resolve("one.patch"), Patch.render(root, changes, group));
            assertThat(git("apply", "--check", "../one.patch")).as(group.name()).isZero();
        }
    }

    @Test
    void missingFinalLineEndsOldCharsetsAndOddNamesPass() throws Exception {
        assumeThat(git("--version")).isZero();
        String path = "src/test/java/größe \"x/C.java";
        Files.createDirectories(root.resolve(path).getParent());
        Files.write(root.resolve(path), "package a;\r\n// Größe\r\nclass C {}".getBytes(StandardCharsets.ISO_8859_1));
        ChangeSet changes = new ChangeSet(new SourceCase(root)
                .in(StandardCharsets.ISO_8859_1)
                .file(path, Files.readAllBytes(root.resolve(path)))
                .plan(SourceCase.tag("a.C", "", "unit"))
                .files());
        Files.write(folder.resolve("all.patch"), Patch.render(root, changes));

        assertThat(git("apply", "../all.patch")).isZero();

        assertThat(Files.readString(root.resolve(path), StandardCharsets.ISO_8859_1))
                .isEqualTo(
                        "package a;\r\n\r\nimport org.junit.jupiter.api.Tag;\r\n\r\n// Größe\r\n@Tag(\"unit\")\r\nclass C {}");
    }

    private int git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            if (exit != 0) {
                System.err.println(output);
            }
            return exit;
        } catch (IOException noGit) {
            return -1;
        }
    }
}
