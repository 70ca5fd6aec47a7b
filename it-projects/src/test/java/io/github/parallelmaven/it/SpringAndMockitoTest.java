package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Spring's context, cached for all classes of a JVM, and Mockito's mocks, each by its extension and by its JUnit 4 runner. */
@Tag("full")
class SpringAndMockitoTest {

    @Test
    void contextsAreIntegrationAndSharedByThreadsAndMocksAreRecorded() {
        ItProject project = ItProject.copy("a-suite-of-spring-and-mockito", "spring-and-mockito");

        MavenRun apply = project.goal("apply", "-Dparallel.perf.minImprovement=10", "-Dparallel.perf.workers=threads");

        assertThat(apply.log())
                .as("see %s", apply.file())
                .anyMatch(line -> line.contains("2.1  Complete coverage") && line.contains("12 tests in 8 classes"))
                .anyMatch(line -> line.contains("3.4  Mock independence") && line.contains("1 mock, none shared"))
                .anyMatch(line -> line.contains("4.2  Same results") && line.contains("12 tests the same"));
        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        assertThat(project.results().json("categories.json").toString()).contains("touches spring context");
        assertThat(project.read("src/test/java/org/example/shop/NoonContextTest.java"))
                .contains("@Tag(\"integration\")");
        assertThat(project.read("src/test/java/org/example/shop/OldContextTest.java"))
                .contains("@Category(Integration.class)");

        MavenRun whole = project.boundBuild();

        assertThat(whole.exit()).as("see %s", whole.file()).isZero();
        assertThat(whole.log()).as("see %s", whole.file()).anyMatch(line -> line.contains("12 tests as certified"));
    }

    @Test
    void theSurefireThatKnowsOnlyThePlatformListsAndRunsTheSame() {
        ItProject project = ItProject.copy("a-suite-of-spring-and-mockito", "spring-on-3.6.1");
        project.replace("pom.xml", "<surefire.version>3.5.6", "<surefire.version>3.6.1");

        ThinRound.of(project, "12 tests in 8 classes", "-Dparallel.perf.workers=threads");
    }
}
