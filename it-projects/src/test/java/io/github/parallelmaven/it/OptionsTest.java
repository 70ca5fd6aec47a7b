package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What users type besides a goal, and the ways in which they call one. */
class OptionsTest {

    private static final String MET = "guests-that-share-nothing";
    private static final String UNMET = "a-category-that-grew-out-of-its-range";

    /** The prefix in the POM, -f, -T, and a folder whose name has spaces and, where the system knows them, umlauts. */
    @Test
    void theFirstTwelveGatesAreMetWhereNothingIsSharedHoweverTheGoalIsCalled() {
        boolean umlauts = Charset.forName(System.getProperty("sun.jnu.encoding", "US-ASCII"))
                .newEncoder()
                .canEncode("\u00fc");
        ItProject project = ItProject.copy(MET, "a folder f" + (umlauts ? "\u00fc" : "ue") + "r guests");
        project.bind();
        TreeSnapshot before = project.files();

        MavenRun run =
                project.maven("-T2", "-f", project.folder().resolve("pom.xml").toString(), "parallel:validate");

        assertThat(project.files()).as("see %s", run.file()).isEqualTo(before);
        Expected.of(MET).holdsForGatesOf(project.results());
    }

    @Test
    void aGateThatIsNotAmongTheChosenIsShownAndFailsNothing() {
        ItProject project = ItProject.copy("a-tag-that-nobody-declared", "chosen-gates");

        MavenRun run = project.goal("deps", "-Dparallel.gates=1.1,4.2");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(project.results().gate("1.3").word()).isEqualTo("PENDING");
    }

    @Test
    void whatIsNoGateCannotBeChosen() {
        MavenRun run = ItProject.copy(UNMET, "no-gate").goal("deps", "-Dparallel.gates=1.1,5.1");

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        assertThat(run.errors().get(0)).contains("5.1 is no gate");
    }

    @Test
    void aFailedPhaseStopsTheLaterOnesUnlessToldNotTo() {
        ItProject project = ItProject.copy(UNMET, "fail-fast");

        MavenRun stopped = project.goal("validate");
        int judged = project.results().words().size();
        MavenRun whole = project.goal("validate", "-Dparallel.failFast=false");

        assertThat(stopped.exit()).as("see %s", stopped.file()).isNotZero();
        assertThat(judged).as("see %s", stopped.file()).isEqualTo(8);
        assertThat(whole.exit()).as("see %s", whole.file()).isNotZero();
        assertThat(project.results().words()).hasSize(16).containsEntry("2.2", "FAILED");
    }

    @Test
    void aSkippedPhaseIsNeitherShownNorMeasuredFor() {
        ItProject project = ItProject.copy("a-list-that-all-classes-fill", "skipped-phases");

        MavenRun run = project.goal(
                "validate",
                "-Dparallel.deps.skip",
                "-Dparallel.thread-safety.skip",
                "-Dparallel.perf.skip",
                "-Dparallel.failOnGate=false");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(project.results().words()).containsOnlyKeys("2.1", "2.2", "2.3", "2.4");
        assertThat(run.log()).noneMatch(line -> line.contains("workers (class threads)"));
    }

    @Test
    void theWholePluginIsSkipped() {
        ItProject project = ItProject.copy(UNMET, "skipped");

        MavenRun run = project.goal("validate", "-Dparallel.skip");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(run.log()).anyMatch(line -> line.contains("parallel:validate is skipped (parallel.skip)"));
        assertThat(project.folder().resolve("target/parallel")).doesNotExist();
    }

    @Test
    void filteredAndSkippedBoundBuildsAreNotJudged() {
        ItProject project = ItProject.copy(UNMET, "bound-and-filtered");
        project.bind("deps", "validate");

        MavenRun untested = project.maven("verify", "-DskipTests");
        MavenRun oneGroup = project.maven("-T2", "verify", "-Dgroups=unit");
        MavenRun skipped = project.maven("verify", "-Dparallel.skip");

        assertThat(untested.exit()).as("see %s", untested.file()).isZero();
        assertThat(untested.log())
                .anyMatch(line -> line.contains("validate: not judged, because this build is filtered by -DskipTests"));
        assertThat(oneGroup.exit()).as("see %s", oneGroup.file()).isZero();
        assertThat(oneGroup.log())
                .anyMatch(
                        line -> line.contains("validate: not judged, because this build is filtered by -Dgroups=unit"));
        assertThat(skipped.exit()).as("see %s", skipped.file()).isZero();
        assertThat(skipped.log()).anyMatch(line -> line.contains("parallel:validate is skipped (parallel.skip)"));
    }

    @Tag("full")
    @Test
    void aPomThatSkipsItsTestsIsRefusedInOneLineAndTheSwitchThatRunsThemIsObeyed() {
        ItProject project = ItProject.copy(UNMET, "skipped-by-its-pom");
        project.replace("pom.xml", "<properties>", "<properties>\n    <skipTests>true</skipTests>");

        MavenRun skipped = project.goal("deps");
        MavenRun told = project.goal("deps", "-DskipTests=false");

        assertThat(skipped.exit()).as("see %s", skipped.file()).isNotZero();
        assertThat(skipped.log())
                .anyMatch(line -> line.contains("The POM skips the tests"))
                .anyMatch(line -> line.contains("Next:") && line.contains("-DskipTests=false"));
        assertThat(told.log()).as("see %s", told.file()).anyMatch(line -> line.contains("1.1  Dependencies resolve"));
    }

    @Test
    void helpNamesEveryGoal() {
        MavenRun run = ItProject.copy(UNMET, "help").goal("help");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(run.log())
                .contains(
                        "parallel:apply",
                        "parallel:categorize",
                        "parallel:deps",
                        "parallel:perf",
                        "parallel:report",
                        "parallel:rollback",
                        "parallel:thread-safety",
                        "parallel:validate");
    }

    @Test
    @Tag("full")
    void aBoundGoalMeasuresWhereItIsToldTo() {
        ItProject project = ItProject.copy(MET, "bound-and-measured");
        project.bind("perf");

        MavenRun run = project.maven("verify", "-Dparallel.perf.measure=always");

        assertThat(project.results().gate("4.4").word())
                .as("see %s", run.file())
                .isEqualTo("PASSED");
        assertThat(project.results().gate("4.2").json().toString()).contains("quick cannot certify");
    }

    @Test
    @Tag("full")
    void theSiteHasAPageOfTheLastResults() {
        ItProject project = ItProject.copy(UNMET, "site");
        String[] plugin = Environment.goal("").split(":");
        project.replace("pom.xml", "</build>", """
                </build>
                  <reporting>
                    <excludeDefaults>true</excludeDefaults>
                    <plugins>
                      <plugin>
                        <groupId>%s</groupId>
                        <artifactId>%s</artifactId>
                        <version>%s</version>
                      </plugin>
                    </plugins>
                  </reporting>""".formatted(plugin[0], plugin[1], plugin[2]));

        project.goal("validate");
        MavenRun run = project.maven("org.apache.maven.plugins:maven-site-plugin:3.22.0:site");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(project.read("target/site/parallel.html"))
                .contains("Distribution")
                .contains("FAILED");
    }

    /** Coverage agents set {@code argLine} in a plugin that runs just before the tests; without it no test JVM starts. */
    @Test
    void whatAPluginPreparesJustBeforeTheTestsIsThereInEachRun() {
        ItProject project = ItProject.copy(MET, "coverage").replace("pom.xml", "<version>3.5.6</version>", """
                <version>3.5.6</version>
                        <configuration>
                          <argLine>${argLine}</argLine>
                        </configuration>
                      </plugin>
                      <plugin>
                        <groupId>org.jacoco</groupId>
                        <artifactId>jacoco-maven-plugin</artifactId>
                        <version>0.8.14</version>
                        <executions>
                          <execution>
                            <phase>process-test-classes</phase>
                            <goals>
                              <goal>prepare-agent</goal>
                            </goals>
                          </execution>
                        </executions>""");

        // The copy is gone when the goal has ended.
        Path written = project.folder().resolve("target/agent.exec");
        MavenRun run = project.goal("categorize", "-Djacoco.destFile=" + written);

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(project.results().gate("2.1").word()).isEqualTo("PASSED");
        assertThat(written).isNotEmptyFile();
        assertThat(project.folder().resolve("target/parallel/trial")).doesNotExist();
    }

    /** JaCoCo sets the property argLine while the build runs, to a path of this machine: no setting of the project's. */
    @Test
    @Tag("full")
    void aBuildWithACoverageAgentIsHeldAgainstItsCertificate() {
        String end = "    </plugins>\n  </build>";
        ItProject project = ItProject.copy("tidy-suite", "coverage-agent").replace("pom.xml", end, """
                      <plugin>
                        <groupId>org.jacoco</groupId>
                        <artifactId>jacoco-maven-plugin</artifactId>
                        <version>0.8.14</version>
                        <executions>
                          <execution>
                            <goals>
                              <goal>prepare-agent</goal>
                            </goals>
                          </execution>
                        </executions>
                      </plugin>
                """ + end);
        MavenRun apply = project.goal("apply", "-Dparallel.perf.minGainToApply=0");
        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        project.bind("deps", "validate");

        MavenRun verify = project.maven("verify");

        assertThat(verify.exit()).as("see %s", verify.file()).isZero();
        assertThat(verify.log()).anyMatch(line -> line.contains("4.2  Same results              PASSED"));
        assertThat(verify.log()).anyMatch(line -> line.contains("4.4  Optimum found             PASSED"));
        assertThat(project.folder().resolve("target/jacoco.exec")).isNotEmptyFile();
    }

    @Test
    void whatIsTypedBeatsWhatThePomConfigures() {
        ItProject project = ItProject.copy(UNMET, "typed-beats-pom");
        project.bind();
        project.replace(
                "pom.xml",
                "<artifactId>parallel-maven-plugin</artifactId>",
                "<artifactId>parallel-maven-plugin</artifactId><configuration><gates>9.9</gates></configuration>");

        MavenRun run = project.maven("parallel:deps", "-Dparallel.gates=1.1");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
    }

    @Test
    void applyRefusesACallThatLeavesTestsOut() {
        ItProject project = ItProject.copy(UNMET, "filtered-apply");

        MavenRun run = project.goal("apply", "-Dtest=SomeTest");

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        assertThat(run.errors().get(0)).contains("leaves tests out: -Dtest=SomeTest");
    }

    @Test
    void whatAPhaseGoalWritesIsNotCommitted() {
        MavenRun run = ItProject.copy(UNMET, "commits-of-a-phase")
                .goal("categorize", "-Dparallel.apply=true", "-Dparallel.commit=true");

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        assertThat(run.errors().get(0)).contains("parallel.commit=true commits what parallel:apply writes");
    }

    @Test
    void theOutputFolderCannotStandInAFileThatIsReadLater() {
        ItProject project = ItProject.copy(UNMET, "output-folder-in-a-file")
                .write(".mvn/parallel/parallel.properties", "parallel.outputDirectory=results\n");

        MavenRun run = project.goal("deps");

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        assertThat(run.errors().get(0)).contains("parallel.properties", "parallel.outputDirectory");
    }
}
