package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A suite of JUnit 4 with every Surefire that runs it: measured, written, held to, taken back. */
class JUnit4SuiteTest {

    private static final String GAIN = "-Dparallel.perf.minImprovement=10";

    /** Of a class that is ignored as a whole, JUnit 4 itself reports no test. */
    @Test
    @Tag("full")
    void aSuiteOfJUnit4RunsInParallelAndItsCategoriesSelectIt() {
        wholeRoundOfJUnit4("3.5.6", "junit 4.13.2 (run by Surefire", 20);
    }

    /** There Vintage reports one more. */
    @Test
    @Tag("full")
    void soItDoesThroughTheVintageEngine() {
        wholeRoundOfJUnit4("3.6.1", "junit-vintage (added by Surefire", 21);
    }

    private static void wholeRoundOfJUnit4(String surefire, String engine, int compared) {
        ItProject project = ItProject.copy("a-suite-of-junit-4", "junit-4-on-" + surefire);
        project.replace("pom.xml", "<surefire.version>3.5.6", "<surefire.version>" + surefire);
        TreeSnapshot before = project.files();

        MavenRun apply = project.goal("apply", GAIN);

        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        assertThat(apply.log())
                .as("see %s", apply.file())
                .anyMatch(line -> line.contains("1.1  Dependencies resolve") && line.contains(engine))
                .anyMatch(line -> line.contains("2.1  Complete coverage") && line.contains("17 tests in 7 classes"))
                .anyMatch(line -> line.contains("4.2  Same results") && line.contains(compared + " tests the same"))
                .anyMatch(line -> line.startsWith("[INFO] Written:"));
        assertThat(project.read("src/test/java/org/example/mill/OwlTest.java"))
                .contains("@Category({Night.class, Integration.class})")
                .contains("import org.example.mill.category.Integration;");
        assertThat(project.read("src/test/java/org/example/mill/category/Integration.java"))
                .contains("public interface Integration");

        MavenRun whole = project.boundBuild();

        assertThat(whole.exit()).as("see %s", whole.file()).isZero();
        assertThat(whole.log())
                .as("see %s", whole.file())
                .anyMatch(line -> line.contains(compared + " tests as certified"));
        int selected = Stream.of("Unit", "Integration", "Slow")
                .mapToInt(category ->
                        project.maven("test", "-Dgroups=" + category).tests())
                .sum();
        assertThat(selected).isEqualTo(whole.tests());

        project.requireConfirmed(GAIN);
        project.requireTakenBackTo(before);
    }

    @Test
    void threadsOfJUnit4InOneJvmAreRefusedInOneLine() {
        MavenRun run =
                ItProject.copy("a-suite-of-junit-4", "junit-4-in-threads").goal("validate", "-Dparallel=classes");

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        assertThat(run.errors().get(0)).contains("<parallel>classes</parallel>");
        assertThat(run.errors()).anyMatch(line -> line.startsWith("  Next:") && line.contains("-Dparallel=none"));
    }
}
