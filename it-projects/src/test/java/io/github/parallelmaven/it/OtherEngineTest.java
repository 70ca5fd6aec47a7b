package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Properties of jqwik, an engine of the Platform that the plugin knows nothing of, beside Jupiter. */
@Tag("full")
class OtherEngineTest {

    private static final String THREADS = "-Dparallel.perf.workers=threads";

    @Test
    void itsTestsAreListedComparedAndCategorisedByDeclaration() {
        ItProject project = ItProject.copy("a-suite-of-jqwik", "jqwik");
        String source = project.read("src/test/java/org/example/dice/ThrowTest.java");
        TreeSnapshot before = project.files();

        MavenRun apply = project.goal("apply", "-Dparallel.perf.minImprovement=10", THREADS);

        assertThat(apply.log())
                .as("see %s", apply.file())
                .anyMatch(line -> line.contains("2.1  Complete coverage") && line.contains("9 tests in 7 classes"))
                .anyMatch(line -> line.contains("4.2  Same results") && line.contains("9 tests the same"));
        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        assertThat(project.read(".mvn/parallel/parallel.properties"))
                .contains("parallel.category.org.example.dice.ThrowTest");
        assertThat(project.read("src/test/java/org/example/dice/ThrowTest.java"))
                .isEqualTo(source);
        assertThat(project.read("src/test/java/org/example/dice/CupTest.java")).contains("@Tag(\"integration\")");

        MavenRun whole = project.boundBuild();

        assertThat(whole.exit()).as("see %s", whole.file()).isZero();
        assertThat(whole.log()).as("see %s", whole.file()).anyMatch(line -> line.contains("9 tests as certified"));

        // What jqwik leaves beside the POM in each build, with or without this plugin.
        project.remove(".jqwik-database");
        MavenRun rollback = project.goal("rollback");
        assertThat(rollback.exit()).as("see %s", rollback.file()).isZero();
        assertThat(project.files()).isEqualTo(before);
    }

    @Test
    void theSurefireThatKnowsOnlyThePlatformListsAndRunsTheSame() {
        ItProject project = ItProject.copy("a-suite-of-jqwik", "jqwik-on-3.6.1");
        project.replace("pom.xml", "<surefire.version>3.5.6", "<surefire.version>3.6.1");

        ThinRound.of(project, "9 tests in 7 classes", THREADS);
    }
}
