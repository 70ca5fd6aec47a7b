package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialTest {

    @TempDir
    private Path folder;

    private SampleSuite suite;

    @BeforeEach
    void aModule() {
        suite = new SampleSuite(folder);
    }

    private List<String> changed(String... resourceRoots) {
        Project project = suite.project();
        List<Path> roots = Arrays.stream(resourceRoots)
                .map(root -> suite.copy.resolve(root).normalize())
                .toList();
        Project with = new Project(
                project.coordinates(),
                project.root(),
                project.basedir(),
                project.pom(),
                project.testSourceRoots(),
                roots,
                project.testOutput(),
                project.mainOutput(),
                project.dependencies(),
                project.testClassPath(),
                project.plugins(),
                project.settings(),
                project.sourceEncoding(),
                project.javaRelease(),
                project.setup());
        Proposal proposal = Proposal.none()
                .withBuild(BuildProposal.of(
                        Reactor.of(with),
                        module -> List.of(new PomChange.JUnitParameter(
                                "junit.jupiter.execution.parallel.enabled", "true", "proven"))));
        return new Trial(suite.original, suite.copy, Reactor.of(with), ChangeSet.empty())
                .draw(proposal, List.of()).changes().files().stream()
                        .map(FileChange::path)
                        .toList();
    }

    @Test
    void settingsGoToTheFirstFolderWhereNoneHasTheFile() {
        assertThat(changed("src/test/resources", "src/test/more"))
                .containsExactly("src/test/resources/junit-platform.properties");
    }

    @Test
    void settingsGoToTheFolderThatHasTheFile() {
        suite.write("src/test/more/junit-platform.properties", "a=b\n");

        assertThat(changed("src/test/resources", "src/test/more"))
                .containsExactly("src/test/more/junit-platform.properties");
    }

    @Test
    void aFolderOutsideTheModuleServesOthersToo() {
        assertThat(changed("../shared", "src/test/resources"))
                .containsExactly("src/test/resources/junit-platform.properties");
        assertThatThrownBy(() -> changed("../shared"))
                .isInstanceOf(EditRefused.class)
                .hasMessageContaining("no test resource folder of its own");
    }
}
