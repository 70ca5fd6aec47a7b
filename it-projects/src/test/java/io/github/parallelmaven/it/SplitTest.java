package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests in several executions of Surefire: those that a team has, and the serial one that {@code apply} adds. */
class SplitTest {

    private static final String GAIN = "-Dparallel.perf.minImprovement=10";

    private static final String PACKAGE = "org.example.yard.";

    private static final String YARD = "src/test/java/org/example/yard/";

    @Test
    @Tag("full")
    void whatCrossesProcessesRunsAfterTheForksAndEveryCommandRunsEachTestOnce() {
        ItProject project = ItProject.copy("a-suite-that-crosses-processes", "split");
        project.remove(YARD + "HullTest.java");
        project.remove(YARD + "KeelTest.java");
        TreeSnapshot before = project.files();

        MavenRun apply = project.goal("apply", GAIN);

        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        assertThat(apply.log())
                .as("see %s", apply.file())
                .anyMatch(line -> line.contains("port:28931 crosses processes; used by org.example.yard.GateTest"))
                .anyMatch(line -> line.contains("3.3  Process isolation") && line.contains("no constant is shared"))
                .anyMatch(line -> line.contains("4.2  Same results") && line.contains("12 tests the same"))
                .anyMatch(line -> line.startsWith("[INFO] Written:"));
        // Of the two that open the port the shorter one waits.
        assertThat(project.read("pom.xml"))
                .contains("<name>!test</name>", "<include>org/example/yard/GateTest.java</include>")
                .doesNotContain("SluiceTest");

        project.write(YARD + "NewTest.java", """
                package org.example.yard;

                import org.junit.Test;

                public class NewTest {

                    @Test
                    public void isRun() {}
                }
                """);
        assertThat(tests(project.maven("test"))).isEqualTo(13);
        assertThat(tests(project.maven("test", "-DforkCount=1", "-Djunit.jupiter.execution.parallel.enabled=false")))
                .isEqualTo(13);
        assertThat(tests(project.maven("test", "-Dgroups=Integration"))).isEqualTo(12);
        assertThat(tests(project.maven("test", "-Dtest=GateTest"))).isEqualTo(1);
        assertThat(tests(project.maven("test", "-Dtest=CraneTest#lifts"))).isEqualTo(1);
        // The two that open the port; where no execution selects classes, all run in one fork.
        assertThat(tests(project.maven("test", "-Dtest=GateTest,SluiceTest"))).isEqualTo(2);
        assertThat(tests(project.maven("surefire:test"))).isEqualTo(13);
        assertThat(tests(project.maven("test", "-Dtest=None", "-Dsurefire.failIfNoSpecifiedTests=false")))
                .isZero();
        assertThat(project.maven("test", "-Dtest=None").errors())
                .anyMatch(line -> line.contains("No tests matching pattern \"None\""));
        // An IDE knows no executions: one JVM, in which nothing meets.
        MavenRun ide = OneJvm.of(project)
                .run("org.junit.runner.JUnitCore", PACKAGE + "GateTest", PACKAGE + "SluiceTest", PACKAGE + "CraneTest");
        assertThat(ide.log()).as("see %s", ide.file()).contains("OK (4 tests)");
        project.remove(YARD + "NewTest.java");

        MavenRun bound = project.boundBuild();
        assertThat(bound.exit()).as("see %s", bound.file()).isZero();
        assertThat(bound.log()).as("see %s", bound.file()).anyMatch(line -> line.contains("12 tests as certified"));

        MavenRun rollback = project.goal("rollback");
        assertThat(rollback.exit()).as("see %s", rollback.file()).isZero();
        assertThat(project.files()).isEqualTo(before);
    }

    /** The added test, which no execution names, is to be found below the parent, where the build does not begin. */
    @Test
    @Tag("full")
    void inTheFolderOfAModuleTheSplitIsProvenToo() {
        ItProject project = ItProject.copy("a-suite-that-crosses-processes", "split-in-a-module", "yard")
                .remove(YARD + "HullTest.java")
                .remove(YARD + "KeelTest.java")
                .write("../pom.xml", """
                        <project xmlns="http://maven.apache.org/POM/4.0.0">
                          <modelVersion>4.0.0</modelVersion>
                          <groupId>org.example</groupId>
                          <artifactId>harbour</artifactId>
                          <version>1.0</version>
                          <packaging>pom</packaging>
                          <modules>
                            <module>yard</module>
                          </modules>
                        </project>
                        """)
                .replace("pom.xml", "<groupId>org.example</groupId>\n", """
                        <parent>
                            <groupId>org.example</groupId>
                            <artifactId>harbour</artifactId>
                            <version>1.0</version>
                          </parent>
                        """);

        MavenRun apply = project.goal("apply", GAIN, "-Dparallel.perf.mode=thorough");

        assertThat(apply.log())
                .as("see %s", apply.file())
                .anyMatch(line -> line.contains("port:28931 crosses processes"))
                .anyMatch(line -> line.contains("4.2  Same results") && line.contains("12 tests the same"));
    }

    /**
     * Whether the two overlap is up to the order: a thorough proof has ten of them, and pays one more. Whether all of it is
     * a gain is up to the machine, so that what was proven is looked for where it stands in either case.
     */
    @Test
    @Tag("full")
    void whatOnlyRunsShowIsKeptApartToo() {
        ItProject project = ItProject.copy("a-suite-that-crosses-processes", "split-by-measurement");

        MavenRun apply = project.goal("apply", GAIN, "-Dparallel.perf.mode=thorough");

        assertThat(apply.log())
                .as("see %s", apply.file())
                .anyMatch(line -> line.matches(".* isolating org\\.example\\.yard\\.(Hull|Keel)Test: other results .*"))
                .anyMatch(line -> line.contains("4.2  Same results") && line.contains("14 tests the same"));
        assertThat(project.read("target/parallel/parallel-build.patch"))
                .containsPattern("<include>org/example/yard/(Hull|Keel)Test.java</include>");
    }

    @Test
    void aClassThatNoExecutionRunsIsLeftOutAndTheOthersAreStillToldApart() {
        ItProject project = ItProject.copy("tests-split-by-category", "split-by-category-with-a-rest");
        project.replace(
                "pom.xml",
                "<excludedGroups>integration</excludedGroups>",
                "<excludedGroups>integration,nowhere</excludedGroups>");
        project.write(YARD + "RestTest.java", """
                package org.example.yard;

                import org.junit.jupiter.api.Tag;
                import org.junit.jupiter.api.Test;

                @Tag("nowhere")
                class RestTest {

                    @Test
                    void isRunByNobody() {}
                }
                """);

        MavenRun deps = project.goal("deps");

        assertThat(deps.log())
                .as("see %s", deps.file())
                .anyMatch(line -> line.contains("10 test methods in 5 test classes"))
                .anyMatch(line -> line.contains("1 test class left out by <groups> or <excludedGroups>"));
    }

    @Test
    @Tag("full")
    void theExecutionsOfATeamAreMeasuredTogetherAndEachTestOnce() {
        ItProject project = ItProject.copy("tests-split-by-category", "split-by-category");

        MavenRun validate = project.goal("validate", "-Dparallel.categorize.prefix=parallel-");

        assertThat(validate.log())
                .as("see %s", validate.file())
                .anyMatch(line -> line.contains("Left out: Surefire's execution once-more-on-another-locale"))
                .anyMatch(line -> line.contains("2.1  Complete coverage") && line.contains("10 tests in 5 classes"));
        assertThat(project.results().words()).containsEntry("2.1", "PASSED").containsEntry("3.1", "PASSED");
    }

    @Test
    @Tag("full")
    void theExecutionsOfATeamAreCertifiedTogetherAndABuildIsHeldAgainstAllOfThem() {
        ItProject project = ItProject.copy("tests-split-by-category", "split-by-category-bound");

        MavenRun apply = project.goal("apply", GAIN, "-Dparallel.categorize.prefix=parallel-");

        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        assertThat(apply.log()).as("see %s", apply.file()).anyMatch(line -> line.startsWith("[INFO] Written:"));

        MavenRun bound = project.boundBuild();
        assertThat(bound.exit()).as("see %s", bound.file()).isZero();
        assertThat(bound.log())
                .as("see %s", bound.file())
                .anyMatch(line -> line.contains("2.1  Complete coverage") && line.contains("10 tests by their classes"))
                .anyMatch(line -> line.contains("10 tests as certified"));
    }

    /** In the whole build, over all executions. */
    private static int tests(MavenRun run) {
        assertThat(run.exit()).as("see %s", run.file()).isZero();
        return run.log().stream()
                .filter(line -> line.matches(".*Tests run: \\d+, Failures: 0, Errors: 0, Skipped: 0"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll(".*Tests run: (\\d+),.*", "$1")))
                .sum();
    }
}
