package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Suites of other frameworks than Jupiter, each with every Surefire that runs them: measured, written, held to, taken back. */
class FrameworksTest {

    private static final String GAIN = "-Dparallel.perf.minImprovement=10";

    /** Of a class that is ignored as a whole, JUnit 4 itself reports no test. */
    @Test
    void aSuiteOfJUnit4RunsInForksAndItsCategoriesSelectIt() {
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

        MavenRun whole = boundBuild(project);

        assertThat(whole.exit()).as("see %s", whole.file()).isZero();
        assertThat(whole.log())
                .as("see %s", whole.file())
                .anyMatch(line -> line.contains(compared + " tests as certified"));
        int selected = Stream.of("Unit", "Integration", "Slow")
                .mapToInt(category -> testsIn(project.maven("test", "-Dgroups=" + category)))
                .sum();
        assertThat(selected).isEqualTo(testsIn(whole));

        MavenRun again = project.goal("validate", GAIN);
        assertThat(again.exit()).as("see %s", again.file()).isZero();
        assertThat(project.results().words().values()).hasSize(16).doesNotContain("FAILED", "PENDING");

        MavenRun rollback = project.goal("rollback");
        assertThat(rollback.exit()).as("see %s", rollback.file()).isZero();
        assertThat(project.files()).isEqualTo(before);
    }

    @Test
    void aSuiteOfTestNgIsRaisedToASurefireThatTellsOfItAndCategorisedInTheProperties() {
        ItProject project = ItProject.copy("a-suite-of-testng", "testng");
        TreeSnapshot before = project.files();

        MavenRun apply = project.goal("apply", GAIN);

        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        assertThat(apply.log())
                .as("see %s", apply.file())
                .anyMatch(line -> line.contains("testng (added by Surefire)"))
                .anyMatch(line -> line.contains("2.1  Complete coverage") && line.contains("9 tests in 4 classes"))
                .anyMatch(line -> line.contains("4.2  Same results") && line.contains("10 tests the same"))
                .anyMatch(line -> line.startsWith("[INFO] Written:"));
        assertThat(project.read("pom.xml")).contains("<version>3.6.1</version>");
        assertThat(project.read(".mvn/parallel/parallel.properties"))
                .contains("parallel.category.org.example.kiln.PotTest=integration");

        MavenRun whole = boundBuild(project);

        assertThat(whole.exit()).as("see %s", whole.file()).isZero();
        assertThat(whole.log()).as("see %s", whole.file()).anyMatch(line -> line.contains("10 tests as certified"));

        MavenRun rollback = project.goal("rollback");
        assertThat(rollback.exit()).as("see %s", rollback.file()).isZero();
        assertThat(project.files()).isEqualTo(before);
    }

    @Test
    void threadsOfJUnit4InOneJvmAreRefusedInOneLine() {
        MavenRun run =
                ItProject.copy("a-suite-of-junit-4", "junit-4-in-threads").goal("validate", "-Dparallel=classes");

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        assertThat(run.errors().get(0)).contains("<parallel>classes</parallel>");
        assertThat(run.errors()).anyMatch(line -> line.startsWith("  Next:") && line.contains("-Dparallel=none"));
    }

    private static MavenRun boundBuild(ItProject project) {
        String unbound = project.bind("deps", "validate");
        MavenRun build = project.maven("clean", "verify");
        project.write("pom.xml", unbound);
        return build;
    }

    /** As Surefire counts them in its last line. */
    private static int testsIn(MavenRun run) {
        return run.log().stream()
                .filter(line -> line.matches(".*Tests run: \\d+, .*Skipped: \\d+"))
                .reduce((first, last) -> last)
                .map(line -> Integer.parseInt(line.replaceAll(".*Tests run: (\\d+).*", "$1")))
                .orElse(0);
    }
}
