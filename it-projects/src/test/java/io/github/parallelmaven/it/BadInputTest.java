package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** What users really have: one clear error, an untouched project, and no process left behind. */
class BadInputTest {

    private static final String TESTS = "src/test/java/org/example/courier/";

    @Test
    void aBrokenPomIsReportedWithItsLine() {
        ItProject project = ItProject.copy("tidy-suite", "broken-pom").replace("pom.xml", "</project>", "");

        assertThat(failureOf(project)).contains("pom.xml").contains("project");
    }

    @Test
    void aSurefireThatDoesNotResolveIsNotCalledOurMistake() {
        ItProject project = ItProject.copy("tidy-suite", "unresolvable-surefire")
                .replace("pom.xml", "<version>3.5.6</version>", "<version>3.5.999</version>");

        assertThat(failureOf(project))
                .contains("maven-surefire-plugin:jar:3.5.999")
                .contains("make `mvn test` work")
                .doesNotContain("mistake");
    }

    @Test
    void testsOutOfAJarAreRefusedByTheNameOfTheSetting() {
        ItProject project =
                ItProject.copy("tidy-suite", "tests-out-of-a-jar").replace("pom.xml", "<version>3.5.6</version>", """
                        <version>3.5.6</version>
                        <configuration>
                          <dependenciesToScan>
                            <dependency>org.example:contracts</dependency>
                          </dependenciesToScan>
                        </configuration>""");

        assertThat(failureOf(project))
                .contains("<dependenciesToScan> (org.example:contracts)")
                .contains("leave this one out, with -pl '!MODULE'");
    }

    @Test
    void aTestThatDoesNotParseIsReportedWithItsLine() {
        ItProject project = ItProject.copy("tidy-suite", "unparsable-test")
                .replace(TESTS + "BoxTest.java", "package org.example.courier;", "package org.example.courier");

        assertThat(failureOf(project)).contains("BoxTest.java:[1,").contains("Nothing was changed in your project");
    }

    @Test
    void aTestThatDoesNotCompileIsReportedWithItsLine() {
        ItProject project = ItProject.copy("tidy-suite", "uncompilable-test")
                .replace(TESTS + "BoxTest.java", "box.price()", "box.cost()");

        assertThat(failureOf(project)).contains("BoxTest.java:[").contains("Nothing was changed in your project");
    }

    @Test
    void aTestThatExitsTheJvmIsNamed() {
        ItProject project = withTest("exits-the-jvm", "ExitTest", "System.exit(3);");

        assertThat(failureOf(project)).contains("ExitTest").contains("mvn test");
    }

    @Test
    void aTestWhoseJvmIsKilledIsNamed() {
        ItProject project = withTest("kills-the-jvm", "HaltTest", "Runtime.getRuntime().halt(137);");

        assertThat(failureOf(project)).contains("HaltTest").contains("mvn test");
    }

    @Test
    void aTestThatFillsTheHeapIsNamed() {
        ItProject project = withTest(
                        "fills-the-heap",
                        "HeapTest",
                        "java.util.List<byte[]> all = new java.util.ArrayList<>();"
                                + " while (true) { all.add(new byte[1_000_000]); }")
                .replace("pom.xml", "</properties>", "<argLine>-Xmx32m</argLine></properties>");

        assertThat(failureOf(project)).contains("HeapTest").contains("mvn test");
    }

    @Test
    void aFailingBaselineIsListed() {
        ItProject project = withTest("failing-baseline", "WrongTest", "throw new AssertionError(\"wrong\");");

        failureOf(project);

        assertThat(project.results().gate("4.1").word()).isNotIn("PASSED", "PENDING");
    }

    @Test
    void aSuiteThatHangsOnlyInParallelIsEndedAndNotCalledFaster() {
        ItProject project = ItProject.copy("a-suite-that-hangs-only-in-parallel", "hangs-only-in-parallel");

        failureOf(project);

        assertThat(project.results().gate("4.1").word()).isNotIn("PASSED", "PENDING");
    }

    @Test
    void aTargetThatIsAFileIsNamed() {
        ItProject project = ItProject.copy("tidy-suite", "target-is-a-file").write("target", "not a folder");

        assertThat(failureOf(project)).contains("target").contains("Nothing was changed in your project");
    }

    @Test
    void aReadOnlySourceIsNamedBeforeAnythingIsMeasured() throws IOException {
        ItProject project = ItProject.copy("tidy-suite", "read-only-source");
        Path source = project.folder().resolve(TESTS + "BoxTest.java");
        Files.setPosixFilePermissions(source, PosixFilePermissions.fromString("r--r--r--"));

        MavenRun run = project.goal("apply");

        assertThat(run.exit()).isNotZero();
        assertThat(String.join("\n", run.log()))
                .contains("BoxTest.java: it is read-only; make it writable")
                .doesNotContain("sequential:");
    }

    @Test
    void anUnknownValueIsNamedWithTheKnownOnes() {
        ItProject project = ItProject.copy("tidy-suite", "unknown-value");

        assertThat(failureOf(project, "-Dparallel.perf.mode=fast"))
                .contains("parallel.perf.mode=fast is not one of quick, standard, thorough");
    }

    @Test
    void anUnknownNameIsNamedWithTheNearestKnownOne() {
        ItProject project = ItProject.copy("tidy-suite", "unknown-name");

        assertThat(failureOf(project, "-Dparallel.perf.mod=quick")).contains("Did you mean parallel.perf.mode?");
    }

    @Test
    void aLineOfTheProjectsPropertiesThatMeansNothingIsNamed() {
        ItProject project = ItProject.copy("tidy-suite", "bad-properties")
                .write(".mvn/parallel/parallel.properties", "parallel.pin.unit=many\n");

        assertThat(failureOf(project)).contains("parallel.properties:1").contains("178..196");
    }

    @Test
    void aSuppressionWithoutAReasonIsRefused() {
        ItProject project = ItProject.copy("tidy-suite", "no-reason")
                .write(
                        ".mvn/parallel/suppressions.json",
                        "[{\"rule\": \"H02\", \"class\": \"org.example.courier.BoxTest\", \"reason\": \"\"}]");

        assertThat(failureOf(project)).contains("suppressions.json").contains("'reason' is missing");
    }

    @Test
    void aProjectWithoutTestsIsNoSuccess() throws IOException {
        ItProject project = ItProject.copy("tidy-suite", "without-tests");
        for (String name : new String[] {"Box", "Crate", "Letter", "Pallet"}) {
            Files.delete(project.folder().resolve(TESTS + name + "Test.java"));
        }

        assertThat(failureOf(project)).contains("0 tests");
    }

    @Test
    void aTestJvmThatDoesNotStartIsNoProjectWithoutTests() {
        ItProject project = ItProject.copy("tidy-suite", "no-test-jvm")
                .replace("pom.xml", "  <properties>", "  <properties>\n    <argLine>no.such.MainClass</argLine>");

        assertThat(failureOf(project)).contains("0 tests were listed").contains("the test JVM did not start");
    }

    private static ItProject withTest(String purpose, String name, String code) {
        return ItProject.copy("tidy-suite", purpose).write(TESTS + name + ".java", """
                        package org.example.courier;

                        import org.junit.jupiter.api.Test;

                        class %s {

                            @Test
                            void isTrouble() {
                                %s
                            }
                        }
                        """.formatted(name, code));
    }

    /** All error lines as one text, once it is sure that nothing else was harmed. */
    private static String failureOf(ItProject project, String... options) {
        TreeSnapshot before = project.files();

        MavenRun run = project.goal("validate", options);

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        assertThat(run.errors()).as("see %s", run.file()).isNotEmpty();
        assertThat(project.files()).isEqualTo(before);
        assertThat(LeftProcesses.in(project.folder())).isEmpty();
        return String.join("\n", run.errors());
    }
}
