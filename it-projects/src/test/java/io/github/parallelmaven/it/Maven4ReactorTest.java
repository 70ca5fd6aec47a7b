package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several modules below a shared parent with Maven 4, which keeps artifacts of the reactor elsewhere than Maven 3. */
@Tag("full")
class Maven4ReactorTest {

    private static final String[] OPTIONS = {
        "-T2", "-Dparallel.perf.workers=threads", "-Dparallel.perf.minImprovement=0", "-Dparallel.perf.minGainToApply=0"
    };

    private static ItProject harbour(String purpose) {
        return Harbour.copy(purpose).withCranes().waiting("ships").project().with(Environment.maven("4.0.0-rc-6"));
    }

    private static String[] with(String... more) {
        return Stream.of(OPTIONS, more).flatMap(Stream::of).toArray(String[]::new);
    }

    /** Maven 4 keeps the parent as it read it first, and the modules inherit the edited one. */
    @Test
    void whatIsWrittenIntoTheParentIsInEffectInItsModules() {
        ItProject project = harbour("a-parent-on-maven-4");
        project.replace("pom.xml", "<version>3.5.6</version>", """
                <version>3.2.5</version>
                        <configuration>
                          <forkCount>1</forkCount>
                        </configuration>""");
        TreeSnapshot before = project.files();

        MavenRun run = project.goal("deps", "-T2", "-Dparallel.apply=true");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(project.results().words()).containsEntry("1.2", "PASSED").doesNotContainValue("FAILED");
        assertThat(project.read("pom.xml")).containsOnlyOnce("<forkCount>${forkCount}</forkCount>");
        MavenRun back = project.goal("rollback");
        assertThat(back.exit()).as("see %s", back.file()).isZero();
        assertThat(project.files()).isEqualTo(before);
    }

    @Test
    void aPartIsJudgedAndNothingChanges() {
        ItProject project = harbour("a-part-on-maven-4");
        TreeSnapshot before = project.files();

        MavenRun run = project.goal("validate", with("-pl", "docks", "-am"));

        assertThat(run.log())
                .as("see %s", run.file())
                .anyMatch(line -> line.contains("Only 2 modules, ships, docks;"))
                .filteredOn(line -> line.contains("1.1  Dependencies resolve"))
                .hasSize(1);
        assertThat(project.results().words()).hasSize(16).doesNotContainValue("FAILED");
        assertThat(project.files()).isEqualTo(before);
    }

    @Test
    void allModulesAreProvenWrittenHeldToAndTakenBack() {
        ItProject project = harbour("a-reactor-on-maven-4");
        TreeSnapshot before = project.files();

        MavenRun apply = project.goal("apply", OPTIONS);

        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        assertThat(apply.log())
                .as("see %s", apply.file())
                .anyMatch(line -> line.contains("4.2  Same results") && line.contains("32 tests the same"))
                .anyMatch(line -> line.startsWith("[INFO] Written:"));
        assertThat(project.read(".mvn/parallel/certificate.json"))
                .contains("\"ships\": {", "\"docks\": {", "\"cranes\": {");

        String unbound = project.bind("deps", "validate");
        MavenRun build = project.maven("verify", "-T2");
        project.write("pom.xml", unbound);
        assertThat(build.exit()).as("see %s", build.file()).isZero();
        assertThat(build.log())
                .as("see %s", build.file())
                .anyMatch(line -> line.contains("18 tests as certified"))
                .anyMatch(line -> line.contains("8 tests as certified"))
                .anyMatch(line -> line.contains("6 tests as certified"));

        MavenRun rollback = project.goal("rollback");
        assertThat(rollback.exit()).as("see %s", rollback.file()).isZero();
        assertThat(project.files()).isEqualTo(before);
    }
}
