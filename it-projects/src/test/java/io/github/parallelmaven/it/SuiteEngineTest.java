package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Classes with {@code @Suite}: one selects what Surefire does not find, one what Surefire runs by itself too. */
@Tag("full")
class SuiteEngineTest {

    @Test
    void whatASuiteRunsIsKeptApartInsideAndWhatRunsTwiceIsNamedAndComparedTwice() {
        ItProject project = ItProject.copy("a-suite-that-selects-classes", "suites");

        MavenRun apply = project.goal("apply", "-Dparallel.perf.minImprovement=10", "-Dparallel.perf.workers=threads");

        assertThat(apply.log())
                .as("see %s", apply.file())
                .anyMatch(line ->
                        line.contains("4 tests of org.example.choir.AltoTest, org.example.choir.BassTest run more"
                                + " than once, since org.example.choir.EveningTest run them too"))
                .anyMatch(line -> line.contains("2.1  Complete coverage") && line.contains("16 tests in 7 classes"))
                .anyMatch(line -> line.contains("4.2  Same results") && line.contains("20 tests the same"));
        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        assertThat(project.read("src/test/java/org/example/choir/SopranoPart.java"))
                .contains("@ResourceLock(\"static:org.example.choir.Score.PAGES\")", "@Tag(\"integration\")");
        assertThat(project.read("src/test/java/org/example/choir/EveningTest.java"))
                .doesNotContain("@Tag", "@ResourceLock");

        MavenRun whole = project.boundBuild();

        assertThat(whole.exit()).as("see %s", whole.file()).isZero();
        assertThat(whole.log()).as("see %s", whole.file()).anyMatch(line -> line.contains("20 tests as certified"));
        assertThat(whole.tests()).isEqualTo(20);
    }

    @Test
    void theSurefireThatKnowsOnlyThePlatformListsAndRunsTheSame() {
        ItProject project = ItProject.copy("a-suite-that-selects-classes", "suites-on-3.6.1");
        project.replace("pom.xml", "<surefire.version>3.5.6", "<surefire.version>3.6.1");

        ThinRound.of(project, "16 tests in 7 classes", "-Dparallel.perf.workers=threads");
    }
}
