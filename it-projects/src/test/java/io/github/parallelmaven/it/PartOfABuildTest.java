package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** Goals on some modules of a build, which was never installed: what is proven of the others stays what it was. */
@Tag("full")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class PartOfABuildTest {

    private static MavenRun apply(ItProject project, String module) {
        return project.goal(
                "apply",
                "-pl",
                module,
                "-Dparallel.perf.workers=threads",
                "-Dparallel.perf.minImprovement=0",
                "-Dparallel.perf.minGainToApply=0");
    }

    private ItProject project;
    private TreeSnapshot before;

    @BeforeAll
    void copy() {
        project =
                Harbour.copy("a-part-of-a-build").withCranes().waiting("ships").project();
        before = project.files();
    }

    private static void assertCovers(MavenRun run, String modules) {
        assertThat(run.log())
                .as("see %s", run.file())
                .anyMatch(line -> line.contains("Only " + modules + ";"))
                .filteredOn(line -> line.contains("1.1  Dependencies resolve"))
                .hasSize(1);
    }

    @Test
    @Order(1)
    void everyWayToChooseModulesIsJudgedOnceAndSaysWhichItCovers() {
        assertCovers(project.goal("deps", "-pl", "ships,cranes"), "2 modules, ships, cranes");
        assertCovers(project.goal("deps", "-pl", "docks", "-am", "-T2"), "2 modules, ships, docks");
        assertCovers(project.goal("deps", "-rf", ":cranes"), "1 module, cranes");
        assertThat(project.files()).isEqualTo(before);
    }

    @Test
    void theListOfVersionsNeedNotBeAmongTheChosenModules() {
        ItProject listed =
                Harbour.copy("a-list-of-versions-left-out").withListOfVersions().project();

        assertCovers(listed.goal("deps", "-pl", "docks", "-am"), "2 modules, ships, docks");
    }

    @Test
    @Order(2)
    void onePartIsCertifiedAfterTheOtherAndTheFirstStaysCertified() {
        MavenRun ships = apply(project, "ships");
        assertThat(ships.exit()).as("see %s", ships.file()).isZero();
        String pom = project.read("pom.xml");

        MavenRun cranes = apply(project, "cranes");

        assertThat(cranes.exit()).as("see %s", cranes.file()).isZero();
        assertThat(project.read(".mvn/parallel/certificate.json")).contains("\"ships\": {", "\"cranes\": {");
        assertThat(project.read(".mvn/parallel/parallel.properties"))
                .as("the pins were those of one module")
                .doesNotContain("parallel.pin.");
        assertThat(project.read("pom.xml"))
                .as("docks inherits from it, and was not run")
                .isEqualTo(pom);
        assertThat(project.files().files())
                .containsEntry("pom.xml", before.files().get("pom.xml"))
                .containsEntry("docks/pom.xml", before.files().get("docks/pom.xml"));
    }

    @Test
    @Order(3)
    void aBoundBuildOfAPartComparesItsOwnModules() {
        String unbound = project.bind("deps", "validate");
        MavenRun both = project.maven("verify", "-pl", "ships,cranes");
        MavenRun one = project.maven("verify", "-pl", "cranes");
        project.write("pom.xml", unbound);

        assertThat(both.exit()).as("see %s", both.file()).isZero();
        assertThat(both.log())
                .as("see %s", both.file())
                .anyMatch(line -> line.contains("18 tests as certified"))
                .anyMatch(line -> line.contains("6 tests as certified"));
        assertThat(one.exit()).as("see %s", one.file()).isZero();
        assertThat(one.log()).as("see %s", one.file()).anyMatch(line -> line.contains("6 tests as certified"));
    }

    @Test
    @Order(4)
    void rollbackGivesEveryByteBack() {
        MavenRun run = project.goal("rollback");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(project.files()).isEqualTo(before);
    }
}
