package io.github.parallelmaven.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Dependency;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.TestFramework;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesTest {

    @TempDir
    Path root;

    @Test
    void anEngineOnTheClassPathIsNamedWithItsVersion() {
        assertThat(engines(
                        "3.5.6",
                        "org.junit.jupiter:junit-jupiter-engine:5.14.4",
                        "org.junit.jupiter:junit-jupiter-api:5.14.4"))
                .containsExactly("junit-jupiter 5.14.4");
    }

    @Test
    void surefire3AddsJupitersEngineBesideItsApi() {
        assertThat(engines("3.5.6", "org.junit.jupiter:junit-jupiter-api:6.1.3"))
                .containsExactly("junit-jupiter 6.1.3 (added by Surefire)");
    }

    @Test
    void surefire2AddsNoEngine() {
        assertThat(engines("2.22.2", "org.junit.jupiter:junit-jupiter-api:5.9.1"))
                .isEmpty();
    }

    @Test
    void theFrameworksOfAnOldSurefireAreThoseThatARaisedOneRuns() {
        assertThat(Engines.frameworks(project("2.12.4", "junit:junit:4.13.2")))
                .containsExactlyInAnyOrder(TestFramework.JUNIT4, TestFramework.OTHER);
        assertThat(Engines.frameworks(project("2.22.2", "org.junit.jupiter:junit-jupiter-api:5.9.1")))
                .containsExactlyInAnyOrder(TestFramework.JUPITER, TestFramework.OTHER);
        assertThat(Engines.frameworks(project("2.12.4", "junit:junit:4.11"))).containsExactly(TestFramework.OTHER);
    }

    @Test
    void surefire36RunsJUnit4AndTestNgThroughEnginesItAdds() {
        assertThat(engines("3.6.1", "junit:junit:4.13.2", "org.testng:testng:7.10.2"))
                .containsExactly("junit-vintage (added by Surefire)", "testng (added by Surefire)");
    }

    @Test
    void surefire36AddsNoEngineForVersionsThatItsEnginesDoNotRun() {
        assertThat(engines("3.6.1", "junit:junit:4.11", "org.testng:testng:6.14.2"))
                .isEmpty();
    }

    @Test
    void anEngineThatIsThereIsNotAddedAgain() {
        assertThat(engines("3.6.1", "junit:junit:4.13.2", "org.junit.vintage:junit-vintage-engine:5.14.4"))
                .containsExactly("junit-vintage 5.14.4");
    }

    @Test
    void surefireBefore36RunsJUnit4Itself() {
        assertThat(engines("3.5.6", "junit:junit:4.13.2")).containsExactly("junit 4.13.2 (run by Surefire itself)");
    }

    @Test
    void surefireBefore36RunsTestNgItself() {
        assertThat(engines("3.5.6", "org.testng:testng:6.8.21"))
                .containsExactly("testng 6.8.21 (run by Surefire itself)");
    }

    @Test
    void besideJupiterJUnit4NeedsItsEngine() {
        assertThat(engines("3.5.6", "junit:junit:4.13.2", "org.junit.jupiter:junit-jupiter-api:5.14.4"))
                .containsExactly("junit-jupiter 5.14.4 (added by Surefire)");
    }

    @Test
    void whatSurefireRunsWithoutTellingUsHasNoEngine() {
        assertThat(engines("3.5.6", "junit:junit:3.8.2")).isEmpty();
        assertThat(engines("3.5.6", "org.testng:testng:7.10.2", "junit:junit:4.13.2"))
                .isEmpty();
        assertThat(engines("3.5.6", "org.testng:testng:5.14.10")).isEmpty();
        assertThat(engines("2.22.2", "junit:junit:4.13.2")).isEmpty();
    }

    @Test
    void aProjectWithoutAFrameworkHasNoEngine() {
        assertThat(engines("3.6.1", "org.assertj:assertj-core:3.27.7")).isEmpty();
    }

    @Test
    void anyOtherArtifactThatRegistersAnEngineCounts() {
        new SampleProject(root).file("own/META-INF/services/org.junit.platform.engine.TestEngine", "a.OwnEngine");
        Project project = new SampleProject(root).surefire("3.5.6").build();
        Dependency own = new Dependency("a", "own-engine", "1", root.resolve("own"));
        Project withEngine = new Project(
                project.coordinates(),
                project.root(),
                project.basedir(),
                project.pom(),
                project.testSourceRoots(),
                project.testResourceRoots(),
                project.testOutput(),
                project.mainOutput(),
                List.of(own),
                project.testClassPath(),
                project.plugins(),
                project.settings(),
                project.sourceEncoding(),
                project.javaRelease(),
                project.setup());
        assertThat(Engines.of(withEngine)).containsExactly("own 1");
    }

    private List<String> engines(String surefire, String... dependencies) {
        return Engines.of(project(surefire, dependencies));
    }

    private Project project(String surefire, String... dependencies) {
        SampleProject project = new SampleProject(root).surefire(surefire);
        Arrays.stream(dependencies).forEach(project::dependency);
        return project.build();
    }
}
