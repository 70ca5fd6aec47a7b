package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A suite of TestNG with every Surefire that runs it: by Surefire's own provider, and by the engine that Surefire 3.6 adds. */
class TestNgSuiteTest {

    private static final String GAIN = "-Dparallel.perf.minImprovement=10";

    private static final String SUREFIRE =
            "<artifactId>maven-surefire-plugin</artifactId>\n        <version>3.5.6</version>";

    @Tag("full")
    @Test
    void surefiresOwnProviderIsHeardOfByOurListener() {
        ItProject project = ItProject.copy("a-suite-of-testng", "testng-on-3.5.6");

        wholeRound(project, "testng 7.10.2 (run by Surefire", "3.5.6");
    }

    @Test
    @Tag("full")
    void anOlderSurefireIsRaisedToTheLastOneWithAProviderOfItsOwn() {
        ItProject project = ItProject.copy("a-suite-of-testng", "testng-on-3.2.5");
        project.replace("pom.xml", SUREFIRE, SUREFIRE.replace("3.5.6", "3.2.5"));

        wholeRound(project, "testng 7.10.2 (run by Surefire", "3.5.6");
    }

    private static void wholeRound(ItProject project, String engine, String surefire) {
        TreeSnapshot before = project.files();

        MavenRun apply = project.goal("apply", GAIN);

        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        assertThat(apply.log())
                .as("see %s", apply.file())
                .anyMatch(line -> line.contains("1.1  Dependencies resolve") && line.contains(engine))
                .anyMatch(line -> line.contains("2.1  Complete coverage") && line.contains("11 tests in 5 classes"))
                .anyMatch(line -> line.contains("4.2  Same results") && line.contains("16 tests the same"))
                .anyMatch(line -> line.startsWith("[INFO] Written:"));
        assertThat(project.read("pom.xml")).contains("<version>" + surefire + "</version>");
        assertThat(project.read(".mvn/parallel/parallel.properties"))
                .contains("parallel.category.org.example.kiln.PotTest=integration");

        MavenRun whole = project.boundBuild();

        assertThat(whole.exit()).as("see %s", whole.file()).isZero();
        assertThat(whole.log()).as("see %s", whole.file()).anyMatch(line -> line.contains("16 tests as certified"));
        assertThat(whole.tests()).isEqualTo(16);

        MavenRun rollback = project.goal("rollback");
        assertThat(rollback.exit()).as("see %s", rollback.file()).isZero();
        assertThat(project.files()).isEqualTo(before);
    }

    @Test
    @Tag("full")
    void aTestNgThatNoEngineRunsIsJudgedBySurefiresOwnProvider() {
        ItProject project = ItProject.copy("a-suite-of-testng", "testng-6.8");
        project.replace("pom.xml", "7.10.2", "6.8.21");

        MavenRun run = ThinRound.of(project, "11 tests in 5 classes");

        assertThat(run.log())
                .as("see %s", run.file())
                .anyMatch(line ->
                        line.contains("1.1  Dependencies resolve") && line.contains("testng 6.8.21 (run by Surefire"));
    }

    /** Before 6.8 too little is told; beside JUnit, Surefire's provider runs the tests of both. */
    @Tag("full")
    @ParameterizedTest(name = "TestNG {0} {1}")
    @CsvSource({"6.7, alone", "7.10.2, beside JUnit"})
    void whatOurListenerWouldNotHearOfHasNoEngine(String version, String beside) {
        ItProject project = ItProject.copy("a-suite-of-testng", "testng-" + version + "-unheard");
        project.replace("pom.xml", "7.10.2", version);
        if (!beside.equals("alone")) {
            project.replace("pom.xml", "  </dependencies>", """
                    <dependency>
                        <groupId>junit</groupId><artifactId>junit</artifactId><version>4.13.2</version><scope>test</scope>
                    </dependency>
                    </dependencies>""");
        }

        MavenRun run = project.goal("deps");

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        assertThat(project.results().words()).as("see %s", run.file()).containsEntry("1.1", "FAILED");
        assertThat(project.results().gate("1.1").diagnosis().path("nextStep").asText())
                .isNotBlank();
    }

    /** TestNG skips the tests of such a class, and Surefire reports the failed method itself: both are seen, and agree. */
    @Test
    void aConfigurationMethodThatFailsStopsThePhaseThatMeasures() {
        ItProject project = ItProject.copy("a-suite-of-testng", "testng-broken-class");
        project.replace(
                "src/test/java/org/example/kiln/PotTest.java",
                "clay = \"soft\";",
                "throw new IllegalStateException(\"no clay\");");

        MavenRun run = project.goal("validate");

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        assertThat(run.log())
                .as("see %s", run.file())
                .anyMatch(line -> line.contains("org.example.kiln.PotTest[knead@0]"));
    }

    @Test
    void filesOfSuitesAreRefusedInOneLine() {
        ItProject project = ItProject.copy("a-suite-of-testng", "testng-suite-files");
        project.replace("pom.xml", SUREFIRE, SUREFIRE + """
                <configuration><suiteXmlFiles><suiteXmlFile>src/test/resources/kiln.xml</suiteXmlFile></suiteXmlFiles></configuration>""");
        project.write("src/test/resources/kiln.xml", """
                <!DOCTYPE suite SYSTEM "https://testng.org/testng-1.0.dtd">
                <suite name="kiln"><test name="all"><packages><package name="org.example.kiln"/></packages></test></suite>
                """);

        MavenRun run = project.goal("validate");

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        assertThat(run.errors().get(0)).contains("<suiteXmlFiles>", "kiln.xml");
        assertThat(run.errors()).anyMatch(line -> line.startsWith("  Next:") && line.contains("<includes>"));
    }
}
