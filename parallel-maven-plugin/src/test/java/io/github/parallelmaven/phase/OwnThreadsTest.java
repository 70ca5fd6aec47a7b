package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Project.PluginVersion;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnThreadsTest {

    private static final List<DiscoveredTest> JUNIT4 = tests("junit-vintage", "runner");

    private static final List<DiscoveredTest> JUPITER = tests("junit-jupiter", "class");

    private static final String VINTAGE = "junit.vintage.execution.parallel.";

    @TempDir
    private Path folder;

    private SampleSuite suite;

    @BeforeEach
    void aProjectThatSetsNothing() {
        suite = new SampleSuite(folder);
    }

    private static List<DiscoveredTest> tests(String engine, String segment) {
        TestId id = new TestId("[engine:" + engine + "]/[" + segment + ":a.ATest]/[test:works(a.ATest)]");
        return List.of(new DiscoveredTest(id, new TestMethod("a.ATest", "works", ""), Set.of()));
    }

    private Project project(String surefire) {
        return suite.project()
                .withPlugins(Map.of("maven-surefire-plugin", new PluginVersion(surefire, true, Setting.Origin.none())));
    }

    private void require(List<DiscoveredTest> tests) {
        OwnThreads.requireJudged(Reactor.of(project("3.6.1")), List.of(), tests);
    }

    private void vintage(String... lines) {
        suite.write(
                "src/test/resources/junit-platform.properties",
                String.join("\n", lines).replace("...", VINTAGE) + "\n");
    }

    @ParameterizedTest
    @CsvSource({"methods,4", "both,4", "classes,''"})
    void threadsOfSurefireThatAreNotPlainlyForClassesAreRefused(String parallel, String threadCount) {
        suite.property("parallel", parallel).property("threadCount", threadCount);

        assertThatThrownBy(() -> require(JUNIT4))
                .isInstanceOf(SuiteProblem.class)
                .hasMessageContaining("<parallel>" + parallel + "</parallel>")
                .hasMessageContaining("-Dparallel=none");
        assertThatCode(() -> require(JUPITER)).doesNotThrowAnyException();
        assertThat(OwnThreads.unjudged(project("3.6.1"), JUNIT4)).isPresent();
    }

    @Test
    void whatSurefireIgnoresIsNotRefused() {
        suite.property("parallel", "methods");

        assertThat(OwnThreads.unjudged(project("3.5.6"), JUNIT4))
                .as("the JUnit Platform runs these tests")
                .isEmpty();
    }

    @Test
    void threadsOfSurefireForClassesAreJudged() {
        suite.property("parallel", "classes").property("threadCount", "4");

        assertThatCode(() -> require(JUNIT4)).doesNotThrowAnyException();
        assertThat(OwnThreads.unjudged(project("3.6.1"), JUNIT4)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"...classes=true", "...methods=true"})
    void threadsOfTheVintageEngineAreRefused(String what) {
        vintage("...enabled=true", what);

        assertThatThrownBy(() -> require(JUNIT4))
                .isInstanceOf(SuiteProblem.class)
                .hasMessageContaining(VINTAGE + "enabled")
                .hasMessageContaining("-D" + VINTAGE + "enabled=false");
        assertThatCode(() -> require(JUPITER)).doesNotThrowAnyException();
        assertThat(OwnThreads.unjudged(project("3.6.1"), JUNIT4)).isPresent();
    }

    @Test
    void theVintageEngineStartsNoThreadsByOneSwitchAlone() {
        vintage("...enabled=true", "...classes=false");
        assertThatCode(() -> require(JUNIT4)).doesNotThrowAnyException();

        vintage("...enabled=false", "...classes=true");
        assertThatCode(() -> require(JUNIT4)).doesNotThrowAnyException();
    }
}
