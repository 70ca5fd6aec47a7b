package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A fresh clone: a test-jar between its modules, CI-friendly versions and flattened POMs, JUnit by a BOM, a module without
 * tests, a profile for Surefire, and a parent that comes from a repository and has a literal for Surefire.
 */
@Tag("full")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class NeverInstalledTest {

    private static final String FOUNDATION = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>org.example.yard</groupId>
              <artifactId>foundation</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
              <build>
                <plugins>
                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-surefire-plugin</artifactId>
                    <version>3.5.6</version>
                    <configuration>
                      <forkCount>1</forkCount>
                    </configuration>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

    private ItProject project;
    private TreeSnapshot before;

    @BeforeAll
    void theParentIsInARepositoryOfItsOwn() throws IOException {
        project = ItProject.copy("a-build-that-was-never-installed", "never-installed", "yard")
                .with(Environment.maven39());
        Path foundation = project.folder().resolveSibling("foundation");
        Files.createDirectories(foundation);
        Files.writeString(foundation.resolve("pom.xml"), FOUNDATION);
        MavenRun installed =
                MavenCall.run(Environment.maven39(), foundation, foundation.resolve("install.log"), words("install"));
        assertThat(installed.exit()).as("see %s", installed.file()).isZero();
        before = project.files();
    }

    /** What is installed here is no business of the repository that builds us. */
    private List<String> words(String... goals) {
        List<String> words = new ArrayList<>(List.of(
                "-Dmaven.repo.local=" + project.folder().resolveSibling("repository"),
                "-Dmaven.repo.local.tail=" + Environment.repository()));
        words.addAll(Arrays.asList(goals));
        return words;
    }

    private MavenRun goal(String goal, String... options) {
        return project.goal(goal, words(options).toArray(String[]::new));
    }

    private MavenRun maven(String... goals) {
        return project.maven(words(goals).toArray(String[]::new));
    }

    @Test
    @Order(1)
    void validateJudgesItAsItIs() {
        MavenRun run = goal("validate", "-Dparallel.failOnGate=false");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(run.log())
                .as("see %s", run.file())
                .anyMatch(line -> line.contains("20 test methods in 10 test classes"))
                .filteredOn(line -> line.contains("1.1  Dependencies resolve"))
                .hasSize(1);
        assertThat(project.results().words()).as("see %s", run.file()).containsEntry("1.3", "PENDING");
        assertThat(project.files()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void applyOverridesTheParentsLiteralOnceForAllModules() {
        MavenRun run = goal(
                "apply",
                "-Dparallel.perf.workers=threads",
                "-Dparallel.perf.minImprovement=0",
                "-Dparallel.perf.minGainToApply=0");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(project.read("pom.xml")).containsOnlyOnce("<forkCount>${forkCount}</forkCount>");
        assertThat(project.files().files())
                .containsEntry("base/pom.xml", before.files().get("base/pom.xml"))
                .containsEntry("app/pom.xml", before.files().get("app/pom.xml"))
                .containsEntry("docs/pom.xml", before.files().get("docs/pom.xml"))
                .containsKey("base/src/test/resources/junit-platform.properties")
                .containsKey("app/src/test/resources/junit-platform.properties");
    }

    @Test
    @Order(3)
    void aBoundBuildIsAsCertifiedAndTheProfileIsNot() {
        String unbound = project.bind("deps", "validate");
        MavenRun usual = maven("verify");
        MavenRun profile = maven("verify", "-Pci");
        project.write("pom.xml", unbound);

        assertThat(usual.exit()).as("see %s", usual.file()).isZero();
        assertThat(usual.log())
                .as("see %s", usual.file())
                .filteredOn(line -> line.contains("10 tests as certified"))
                .hasSize(2);
        assertThat(profile.exit()).as("see %s", profile.file()).isNotZero();
        assertThat(profile.log())
                .as("see %s", profile.file())
                .anyMatch(line -> line.contains("other effective settings"));
    }

    @Test
    @Order(4)
    void rollbackGivesEveryByteBack() {
        MavenRun run = goal("rollback");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        TreeSnapshot after = project.files();
        after.files().keySet().removeIf(file -> file.endsWith(".flattened-pom.xml"));
        assertThat(after).as("but for what flatten leaves in any build").isEqualTo(before);
    }
}
