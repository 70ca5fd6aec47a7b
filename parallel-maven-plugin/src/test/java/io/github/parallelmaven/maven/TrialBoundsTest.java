package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.phase.SuiteProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialBoundsTest {

    @TempDir
    private Path copy;

    @Test
    void aBuildThatStaysInTheCopyIsAllRight() {
        assertThatCode(() -> with(Build::setDirectory, copy.resolve("module/../out/module")))
                .doesNotThrowAnyException();
    }

    @Test
    void aFolderBesideTheCopyIsRefused() {
        refused("<directory>", Build::setDirectory, copy.resolve("module/../../out"));
        refused("<outputDirectory>", Build::setOutputDirectory, copy.resolveSibling("out"));
        refused("<testOutputDirectory>", Build::setTestOutputDirectory, copy.resolve("../../../src"));
        refused("<testSourceDirectory>", Build::setTestSourceDirectory, copy.resolveSibling("tests"));
    }

    private void refused(String element, BiConsumer<Build, String> setter, Path folder) {
        assertThatThrownBy(() -> with(setter, folder))
                .isInstanceOf(SuiteProblem.class)
                .hasMessageContaining("The " + element + " of courier is ../")
                .hasMessageContaining("inside the project");
    }

    private void with(BiConsumer<Build, String> setter, Path folder) {
        Path basedir = copy.resolve("module");
        Model model = new Model();
        model.setArtifactId("courier");
        Build build = new Build();
        build.setDirectory(basedir.resolve("target").toString());
        build.setOutputDirectory(basedir.resolve("target/classes").toString());
        build.setTestOutputDirectory(basedir.resolve("target/test-classes").toString());
        build.setTestSourceDirectory(basedir.resolve("src/test/java").toString());
        setter.accept(build, folder.toString());
        model.setBuild(build);
        MavenProject project = new MavenProject(model);
        project.setFile(basedir.resolve("pom.xml").toFile());
        TrialBounds.require(List.of(project), copy);
    }
}
