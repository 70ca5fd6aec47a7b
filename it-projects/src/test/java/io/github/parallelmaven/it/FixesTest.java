package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Small edits that {@code apply} prefers to locks and serial executions. */
@Tag("full")
class FixesTest {

    private static final String GAIN = "-Dparallel.perf.minImprovement=10";

    private static final String QUAY = "src/test/java/org/example/quay/Quay.java";

    private static final String SETTINGS = "src/test/java/org/example/settings/";

    @Test
    void constantsThatStandInOnePlaceAreOthersInEachForkAndTheRestWaits() {
        ItProject project = ItProject.copy("constants-that-forks-share", "constants-of-each-fork");
        TreeSnapshot before = project.files();
        String pom = project.read("pom.xml");

        MavenRun explain = project.goal("explain", "-Dtest=AnnaTest");

        assertThat(explain.log())
                .as("see %s", explain.file())
                .anyMatch(line -> line.contains("remedy:   an edit: 28700 + Integer.getInteger(\"fork.number\""));

        MavenRun apply = project.goal("apply", GAIN, "-Dparallel.perf.workers=forks");

        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        assertThat(apply.log())
                .as("see %s", apply.file())
                .anyMatch(line -> line.contains("port:28700 becomes another one in each fork"))
                .anyMatch(line -> line.contains("file:target/quay-log.txt becomes another one in each fork"))
                .anyMatch(line -> line.contains("db:h2:./target/quay-cargo becomes another one in each fork"))
                .anyMatch(line -> line.contains("port:28952 crosses processes; used by org.example.quay.MailTest"))
                .anyMatch(line -> line.contains("4.2  Same results") && line.contains("10 tests the same"))
                .anyMatch(line -> line.startsWith("[INFO] Written:"));
        assertThat(project.read(QUAY))
                .contains(
                        "HARBOUR = 28700 + Integer.getInteger(\"fork.number\", 1) - 1;",
                        "MAIL = 28952;",
                        "\"target/quay-log\" + System.getProperty(\"fork.number\", \"\")"
                                + ".replaceFirst(\"[+]1$\", \"\") + \".txt\"",
                        "\"jdbc:h2:file:./target/quay-cargo\" + System.getProperty(\"fork.number\", \"\")"
                                + ".replaceFirst(\"[+]1$\", \"\") + \";TRACE_LEVEL_FILE=0\"");
        assertThat(project.read("pom.xml"))
                .contains("<fork.number>+${surefire.forkNumber}</fork.number>")
                .containsPattern("<include>org/example/quay/(Mail|Post)Test.java</include>")
                .doesNotContain("AnnaTest", "DoraTest", "GretaTest");
        assertThat(project.read("target/parallel/parallel-isolation.patch"))
                .contains("# ", "port:28700 crosses processes, and is used by org.example.quay.AnnaTest");
        assertThat(project.read("target/parallel/findings.json")).contains("\"kind\": \"Fix\"");

        MavenRun bound = project.boundBuild();
        assertThat(bound.exit()).as("see %s", bound.file()).isZero();

        MavenRun threads = project.goal("explain", "-Dtest=GretaTest");
        assertThat(threads.log())
                .as("see %s", threads.file())
                .anyMatch(line -> line.contains("remedy:   @ResourceLock(\"db:h2:./target/quay-cargo\")"))
                .anyMatch(line -> line.contains("Forks: it may overlap with every other class"));

        MavenRun rollback = project.goal("rollback");
        assertThat(rollback.exit()).as("see %s", rollback.file()).isZero();
        assertThat(project.read("pom.xml")).isEqualTo(pom);
        assertThat(project.files()).isEqualTo(before);
    }

    /** A lock would keep the classes apart, but leave the colour to whoever comes next: the orders of the proof differ. */
    @Test
    void aLibraryThatIsThereLocksThePropertiesAndPutsThemBack() {
        ItProject project = ItProject.copy("properties-that-a-library-puts-back", "properties-put-back");
        TreeSnapshot before = project.files();

        MavenRun apply = project.goal("apply", GAIN, "-Dparallel.perf.workers=threads");

        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        assertThat(apply.log())
                .as("see %s", apply.file())
                .anyMatch(line -> line.contains("3.1  No unguarded shared state") && line.contains("PENDING"))
                .anyMatch(line -> line.contains("4.2  Same results") && line.contains("9 tests the same"))
                .anyMatch(line -> line.startsWith("[INFO] Written:"));
        for (String name : new String[] {"RedTest", "GreenTest"}) {
            assertThat(project.read(SETTINGS + name + ".java"))
                    .contains("import org.junitpioneer.jupiter.RestoreSystemProperties;", "@RestoreSystemProperties\n")
                    .doesNotContain("@ResourceLock");
        }
        assertThat(project.read(SETTINGS + "BlankTest.java")).contains("mode = ResourceAccessMode.READ");

        MavenRun explain = project.goal("explain", "-Dtest=RedTest");
        assertThat(explain.log())
                .as("see %s", explain.file())
                .anyMatch(line -> line.contains("apply wrote:  @RestoreSystemProperties: H10"));

        MavenRun rollback = project.goal("rollback");
        assertThat(rollback.exit()).as("see %s", rollback.file()).isZero();
        assertThat(project.files()).isEqualTo(before);
    }
}
