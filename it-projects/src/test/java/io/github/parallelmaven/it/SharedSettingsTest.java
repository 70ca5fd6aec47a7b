package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Where several modules want the same settings, the POM they share says them once, and only a module that says otherwise is
 * changed too.
 */
class SharedSettingsTest {

    /** A third module with tests, and a literal of its own. */
    private static ItProject threeModules(String purpose) {
        return Harbour.copy(purpose)
                .withCranes()
                .surefire("cranes", "<forkCount>2</forkCount>")
                .project();
    }

    @Tag("full")
    @Test
    void aLiteralThatModulesInheritBecomesAPropertyOnce() {
        ItProject project = threeModules("settings-in-the-parent");
        project.replace("pom.xml", "<version>3.5.6</version>", """
                <version>3.2.5</version>
                        <configuration>
                          <forkCount>1</forkCount>
                        </configuration>""");
        TreeSnapshot before = project.files();

        MavenRun run = project.goal("deps", "-Dparallel.apply=true");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(project.read("pom.xml"))
                .containsOnlyOnce("<forkCount>1</forkCount>")
                .containsOnlyOnce("<forkCount>${forkCount}</forkCount>")
                .contains("<version>3.5.6</version>");
        assertThat(project.read("cranes/pom.xml"))
                .containsOnlyOnce("<forkCount>2</forkCount>")
                .containsOnlyOnce("<forkCount>${forkCount}</forkCount>");
        assertThat(project.files().files())
                .containsEntry("ships/pom.xml", before.files().get("ships/pom.xml"))
                .containsEntry("docks/pom.xml", before.files().get("docks/pom.xml"));
        MavenRun overridden = project.maven("test", "-DforkCount=1", "-pl", "ships");
        assertThat(overridden.exit()).as("see %s", overridden.file()).isZero();

        MavenRun back = project.goal("rollback");
        assertThat(back.exit()).as("see %s", back.file()).isZero();
        assertThat(project.files()).isEqualTo(before);
    }

    @Test
    @Tag("full")
    void forksThatWereMeasuredAreSaidOnceForAllModules() {
        ItProject project = Harbour.copy("forks-in-the-parent")
                .withCranes()
                .waiting("ships")
                .project();
        TreeSnapshot before = project.files();

        MavenRun run = project.goal(
                "apply",
                "-Dparallel.perf.workers=forks",
                "-Dparallel.perf.minImprovement=0",
                "-Dparallel.perf.minGainToApply=0");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(run.log())
                .as("see %s", run.file())
                .anyMatch(line -> line.startsWith("[INFO] Chosen: ") && line.contains("(forks"))
                .anyMatch(line -> line.startsWith("[INFO] Written:"));
        assertThat(project.read("pom.xml")).containsOnlyOnce("<forkCount>");
        assertThat(project.files().files())
                .containsAllEntriesOf(before.files().entrySet().stream()
                        .filter(file -> file.getKey().endsWith("/pom.xml"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        holdsAndIsTakenBack(project, before, 18, 8, 6);
    }

    @Test
    @Tag("full")
    void modulesThatAreConfiguredDifferentlyAreBroughtToOneConfiguration() {
        ItProject project = threeModules("settings-that-disagree");
        TreeSnapshot before = project.files();

        MavenRun run = project.goal(
                "apply",
                "-Dparallel.perf.workers=threads",
                "-Dparallel.perf.minImprovement=0",
                "-Dparallel.perf.minGainToApply=0");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(project.read("cranes/pom.xml"))
                .contains("<forkCount>${forkCount}</forkCount>")
                .containsOnlyOnce("<forkCount>1</forkCount>");
        holdsAndIsTakenBack(project, before, 12, 8, 6);
    }

    /** @param certified how many tests each module has */
    private static void holdsAndIsTakenBack(ItProject project, TreeSnapshot before, int... certified) {
        String unbound = project.bind("deps", "validate");
        MavenRun build = project.maven("verify");
        project.write("pom.xml", unbound);
        assertThat(build.exit()).as("see %s", build.file()).isZero();
        for (int tests : certified) {
            assertThat(build.log())
                    .as("see %s", build.file())
                    .anyMatch(line -> line.contains(" " + tests + " tests as certified"));
        }

        MavenRun back = project.goal("rollback");
        assertThat(back.exit()).as("see %s", back.file()).isZero();
        assertThat(project.files()).isEqualTo(before);
    }

    @Test
    @Tag("full")
    void aSettingIsWrittenWhereItWins() {
        ItProject project = ItProject.copy("settings-that-other-poms-decide", "settings-where-they-win");
        TreeSnapshot before = project.files();

        MavenRun run = project.goal("deps", "-Dparallel.apply=true");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(project.read("profile/pom.xml"))
                .containsOnlyOnce("<forkCount>${forkCount}</forkCount>")
                .containsOnlyOnce("<forkCount>1</forkCount>");
        assertThat(project.read("managed/pom.xml")).contains("</pluginManagement>\n    <plugins>");
        assertThat(project.read("execution/pom.xml")).contains("<id>default-test</id>");
        assertThat(project.files().files()).containsAllEntriesOf(parents(before));

        MavenRun judged = project.goal(
                "validate",
                "-Dparallel.failOnGate=false",
                "-Dparallel.perf.mode=quick",
                "-Dparallel.perf.workers=forks");
        assertThat(judged.exit()).as("see %s", judged.file()).isZero();
        assertThat(judged.log())
                .as("see %s", judged.file())
                .anyMatch(line -> line.matches(".*1\\.3 +Configuration valid +PASSED.*"))
                .anyMatch(line -> line.contains("workers (forks"))
                .noneMatch(line -> line.contains("whatever the POM says"));

        MavenRun back = project.goal("rollback");
        assertThat(back.exit()).as("see %s", back.file()).isZero();
        assertThat(project.files()).isEqualTo(before);
    }

    private static Map<String, String> parents(TreeSnapshot files) {
        Map<String, String> parents = new TreeMap<>(files.files());
        parents.keySet().removeIf(path -> !path.startsWith("parents/"));
        return parents;
    }
}
