package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a POM or a link of the project says, nothing is written outside the project. */
class OutsideTest {

    private static final String BOX = "src/test/java/org/example/courier/BoxTest.java";

    @Test
    void aSourceThatIsALinkToTheOutsideIsNamedAndNotWritten() throws IOException {
        ItProject project = copy("a-source-outside");
        Path outside = project.folder().resolveSibling("BoxTest.java");
        Files.createDirectories(outside.getParent());
        Path box = project.folder().resolve(BOX);
        Files.deleteIfExists(outside);
        Files.move(box, outside);
        Files.createSymbolicLink(box, box.getParent().relativize(outside));

        assertThat(refusal(project, "apply")).contains(BOX + ": it is outside the project, where nothing is written");
        assertThat(box).isSymbolicLink();
    }

    @ParameterizedTest
    @CsvSource({
        "directory, ../out, it is outside the project",
        "outputDirectory, target/../../../out, <outputDirectory> of tidy-suite is ../../out",
        "testOutputDirectory, ../../../src/test/classes, <testOutputDirectory> of tidy-suite is ../../../src",
        "testSourceDirectory, ../tests, <testSourceDirectory> of tidy-suite is ../tests"
    })
    void aFolderOfTheBuildThatLeadsOutIsNamed(String element, String folder, String said) {
        ItProject project = copy("a-build-outside-" + element)
                .replace(
                        "pom.xml", "  <build>\n", "  <build>\n    <" + element + ">" + folder + "</" + element + ">\n");

        assertThat(refusal(project, "validate")).contains(said);
    }

    @Test
    void anOutputFolderOfThePomThatLeadsOutIsNamedAndRollbackDoesNotMakeItEither() {
        ItProject project = copy("an-output-outside");
        project.bind();
        project.replace(
                "pom.xml",
                "<artifactId>parallel-maven-plugin</artifactId>",
                "<artifactId>parallel-maven-plugin</artifactId>\n"
                        + "<configuration><outputDirectory>../out</outputDirectory></configuration>");

        assertThat(refusal(project, "validate"))
                .contains("it is outside the project, and is to be our output folder")
                .contains("-Dparallel.outputDirectory=");
        assertThat(refusal(project, "rollback")).contains("it is outside the project");
    }

    @Test
    void aTargetThatIsALinkHoldsOurResultsAndNothingOfTheTrial() throws IOException {
        ItProject project = copy("a-target-outside");
        Path elsewhere = Files.createDirectories(project.folder().resolveSibling("elsewhere"));
        Path target = project.folder().resolve("target");
        Files.deleteIfExists(target);
        Files.createSymbolicLink(target, elsewhere);

        MavenRun run = project.goal("deps", "-Dparallel.failOnGate=false");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(elsewhere.resolve("parallel/summary.md")).exists();
        assertThat(elsewhere.resolve("parallel/trial")).doesNotExist();
        assertThat(elsewhere.resolve("test-classes")).doesNotExist();
    }

    @Test
    void aParentThatIsFarAwayDoesNotHaveAHomeFolderCopied() throws IOException {
        ItProject project = copy("a-parent-far-away");
        Path home = project.folder().getParent();
        Path parent = Files.createDirectories(home.resolve("parent")).resolve("pom.xml");
        Files.writeString(
                parent,
                project.read("pom.xml")
                        .replace("<packaging>jar", "<packaging>pom")
                        .replace("<version>1.0</version>", "<version>1.0</version><packaging>pom</packaging>")
                        .replace("<artifactId>tidy-suite", "<artifactId>parent"));
        project.replace("pom.xml", "  <groupId>org.example.courier</groupId>\n", """
                  <parent>
                    <groupId>org.example.courier</groupId>
                    <artifactId>parent</artifactId>
                    <version>1.0</version>
                    <relativePath>../parent/pom.xml</relativePath>
                  </parent>
                """);

        assertThat(refusal(project, "validate", "-Duser.home=" + home.resolve("someone")))
                .contains("have only " + home + " in common")
                .contains("<relativePath>");
    }

    /** In a folder of its own, so that what is beside the project can be looked at. */
    private static ItProject copy(String purpose) {
        return ItProject.copy("tidy-suite", "outside/" + purpose + "/project");
    }

    /** All error lines as one text, once it is sure that nothing was harmed, also beside the project. */
    private static String refusal(ItProject project, String goal, String... options) {
        Path around = project.folder().getParent();
        TreeSnapshot before = TreeSnapshot.of(around);

        MavenRun run = project.goal(goal, options);

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        assertThat(run.errors()).as("see %s", run.file()).isNotEmpty();
        TreeSnapshot now = TreeSnapshot.of(around);
        now.files().keySet().removeIf(path -> path.startsWith("logs/"));
        before.files().keySet().removeIf(path -> path.startsWith("logs/"));
        assertThat(now).as("see %s", run.file()).isEqualTo(before);
        return String.join("\n", run.errors());
    }
}
