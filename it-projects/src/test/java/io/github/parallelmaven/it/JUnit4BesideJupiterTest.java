package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Both engines in one module: each test is tagged as its own framework does, and only Jupiter's classes overlap. */
@Tag("full")
class JUnit4BesideJupiterTest {

    private static final String[] OPTIONS = {"-Dparallel.perf.minImprovement=10", "-Dparallel.perf.workers=threads"};

    @Test
    void bothAreTaggedAndProvenAndOnlyJupitersClassesOverlap() {
        wholeRound("3.5.6");
    }

    @Test
    void soItIsWithTheSurefireThatKnowsOnlyThePlatform() {
        wholeRound("3.6.1");
    }

    private static void wholeRound(String surefire) {
        ItProject project = ItProject.copy("a-suite-of-jupiter-and-junit-4", "mixed-on-" + surefire);
        project.replace("pom.xml", "<surefire.version>3.5.6", "<surefire.version>" + surefire);
        TreeSnapshot before = project.files();

        MavenRun apply = project.goal("apply", OPTIONS);

        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        assertThat(apply.log())
                .as("see %s", apply.file())
                .anyMatch(line -> line.contains("2.1  Complete coverage") && line.contains("12 tests in 6 classes"))
                .anyMatch(line -> line.contains("4.2  Same results") && line.contains("16 tests the same"))
                .anyMatch(line -> line.startsWith("[INFO] Chosen: ") && line.contains("class threads"))
                .anyMatch(line -> line.startsWith("[INFO] Written:"));
        assertThat(project.read("src/test/java/org/example/ranch/CowTest.java"))
                .contains("@Category(Integration.class)")
                .contains("import org.example.ranch.category.Integration;")
                .doesNotContain("@Tag");
        assertThat(project.read("src/test/java/org/example/ranch/BarnTest.java"))
                .contains("@Tag(\"integration\")")
                .doesNotContain("@Category");

        JsonNode commands =
                project.results().json("parallel_optimization_results.json").at("/recommendations/maven_commands");
        MavenRun whole = project.boundBuild();
        assertThat(whole.exit()).as("see %s", whole.file()).isZero();
        assertThat(whole.log()).as("see %s", whole.file()).anyMatch(line -> line.contains("16 tests as certified"));

        assertThat(project.maven("test", "-Dgroups=unit,integration,slow").tests())
                .isEqualTo(12);
        assertThat(Stream.of("unit", "integration", "slow")
                        .map(category -> commands.path(category).asText().split(" "))
                        .mapToInt(words -> project.maven(Arrays.copyOfRange(words, 1, words.length))
                                .tests())
                        .sum())
                .isEqualTo(16);

        MavenRun rollback = project.goal("rollback");
        assertThat(rollback.exit()).as("see %s", rollback.file()).isZero();
        assertThat(project.files()).isEqualTo(before);
    }
}
