package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Suites that others wrote, with more than a thousand Jupiter tests each: their sources come from Maven Central. */
class CentralSuiteTest {

    @Test
    void everyTestOfCommonsTextIsFoundAndGivesTheSameResultInParallel() {
        ItProject project = unpacked("commons-text-suite", "commons-text");
        TreeSnapshot before = project.files();

        MavenRun run = project.goal("validate");

        assertThat(project.files()).as("see %s", run.file()).isEqualTo(before);
        Expected expected = Expected.of("commons-text-suite");
        assertThat(project.results().json("categories.json").path("tests").size())
                .isEqualTo(expected.tests())
                .isGreaterThan(1000);
        expected.holdsForGatesOf(project.results());
    }

    @Test
    @Tag("full")
    void applyOnCommonsTextLeavesTheSameOutcomesAndCanBeTakenBack() {
        ItProject project = unpacked("commons-text-suite", "commons-text-applied");
        TreeSnapshot before = project.files();
        MavenRun sequential = project.maven("verify");
        SurefireReports.Counts counts = reports(project).counts();

        MavenRun apply = project.goal("apply");
        MavenRun parallel = project.maven("verify");

        assertThat(sequential.exit()).as("see %s", sequential.file()).isZero();
        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        assertThat(parallel.exit()).as("see %s", parallel.file()).isZero();
        assertThat(reports(project).counts()).isEqualTo(counts);
        assertThat(project.goal("rollback").exit()).isZero();
        assertThat(project.files()).isEqualTo(before);
    }

    private static ItProject unpacked(String name, String purpose) {
        ItProject project = ItProject.copy(name, purpose);
        MavenRun unpack = project.maven("dependency:unpack@sources");
        assertThat(unpack.exit()).as("see %s", unpack.file()).isZero();
        return project;
    }

    private static SurefireReports reports(ItProject project) {
        Path folder = project.folder().resolve("target/surefire-reports");
        return new SurefireReports(folder);
    }
}
