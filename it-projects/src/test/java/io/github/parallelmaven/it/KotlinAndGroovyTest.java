package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Test classes that are no Java: categorised through the properties, measured and proven like others, never rewritten. */
@Tag("full")
class KotlinAndGroovyTest {

    private static final String TESTS = "src/test/";

    private static final String GAIN = "-Dparallel.perf.minImprovement=10";

    @Test
    void theirCategoriesAreDeclaredAndTheirSourcesStayAsTheyAre() {
        ItProject project = ItProject.copy("a-suite-of-kotlin-and-groovy", "kotlin-and-groovy");
        String harbour = project.read(TESTS + "kotlin/org/example/ferry/HarbourTest.kt");
        String ticket = project.read(TESTS + "groovy/org/example/ferry/TicketTest.groovy");
        TreeSnapshot before = project.files();

        MavenRun apply = project.goal("apply", GAIN);

        assertThat(apply.log())
                .as("see %s", apply.file())
                .anyMatch(line -> line.contains("2.1  Complete coverage") && line.contains("11 tests in 8 classes"))
                .anyMatch(line -> line.contains("4.2  Same results") && line.contains("14 tests the same"));
        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        assertThat(project.read(".mvn/parallel/parallel.properties"))
                .contains(
                        "parallel.category.org.example.ferry.CrewTest=integration",
                        "parallel.category.org.example.ferry.TicketTest=integration",
                        "parallel.category.org.example.ferry.TimetableSpec");
        assertThat(project.read(TESTS + "kotlin/org/example/ferry/HarbourTest.kt"))
                .isEqualTo(harbour);
        assertThat(project.read(TESTS + "groovy/org/example/ferry/TicketTest.groovy"))
                .isEqualTo(ticket);
        assertThat(project.read(TESTS + "java/org/example/ferry/DeckTest.java")).contains("@Tag(\"integration\")");

        MavenRun whole = project.boundBuild();
        assertThat(whole.exit()).as("see %s", whole.file()).isZero();
        assertThat(whole.log()).as("see %s", whole.file()).anyMatch(line -> line.contains("14 tests as certified"));

        MavenRun rollback = project.goal("rollback");
        assertThat(rollback.exit()).as("see %s", rollback.file()).isZero();
        assertThat(project.files()).isEqualTo(before);
    }

    @Test
    void anIsolationThatAKotlinClassNeedsIsNamedInFullForItsAuthor() {
        ItProject project = ItProject.copy("a-suite-of-kotlin-and-groovy", "kotlin-lock");
        String write = "Thread.sleep(2100)\n        System.setProperty(\"crew\", \"aboard\")";
        project.replace(TESTS + "kotlin/org/example/ferry/CrewTest.kt", "Thread.sleep(2100)", write);
        project.replace(
                TESTS + "java/org/example/ferry/DeckTest.java",
                "Thread.sleep(2200);",
                "Thread.sleep(2200);\n        System.setProperty(\"crew\", \"ashore\");");

        MavenRun run = project.goal("validate", GAIN, "-Dparallel.perf.workers=threads");

        assertThat(run.log())
                .as("see %s", run.file())
                .anyMatch(line -> line.startsWith("[INFO] Declined: @org.junit.jupiter.api.parallel.ResourceLock(")
                        && line.contains(" on org.example.ferry.CrewTest:"));
        assertThat(project.results().words().get("3.1"))
                .as("see %s", run.file())
                .isEqualTo("FAILED");
    }

    @Test
    void theSurefireThatKnowsOnlyThePlatformListsAndRunsTheSame() {
        ItProject project = ItProject.copy("a-suite-of-kotlin-and-groovy", "kotlin-on-3.6.1");
        project.replace("pom.xml", "<surefire.version>3.5.6", "<surefire.version>3.6.1");

        ThinRound.of(project, "11 tests in 8 classes");
    }
}
