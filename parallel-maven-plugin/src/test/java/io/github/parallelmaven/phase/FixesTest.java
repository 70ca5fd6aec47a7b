package io.github.parallelmaven.phase;

import static io.github.parallelmaven.phase.Reported.word;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Finding.Access;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.Standing.Word;
import io.github.parallelmaven.model.Touch;
import io.github.parallelmaven.report.FindingsReport;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Small edits instead of serial executions, from end to end in virtual time. */
class FixesTest extends VirtualTime {

    private static final String PORTS = "src/test/java/a/Ports.java";

    @BeforeEach
    void eightClasses() {
        suite = new SampleSuite(folder)
                .classes("A1Test", "A2Test", "A3Test", "A4Test", "A5Test", "A6Test", "A7Test", "A8Test");
    }

    private void twoClassesOpen(String constant) {
        parameters.put("parallel.perf.workers", "forks");
        suite.write(PORTS, "package a;\n\nfinal class Ports {\n    " + constant + "\n}\n");
        suite.runs("A1Test", "new java.net.ServerSocket(Ports.WEB).close();");
        suite.runs("A2Test", "new java.net.ServerSocket(Ports.WEB).close();");
    }

    private static List<String> serial(Report report) {
        return List.copyOf(report.perf().get(0).chosen().serial());
    }

    @Test
    void aPortThatStandsInOnePlaceBecomesAnotherInEachForkAndNoClassWaits() {
        twoClassesOpen("static final int WEB = 28731;");

        Report report = apply(new VirtualBuild(suite));

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(serial(report)).isEmpty();
        assertThat(suite.inCopy(PORTS)).contains("WEB = 28731 + Integer.getInteger(\"fork.number\", 1) - 1;");
        assertThat(suite.inCopy("pom.xml")).contains("<fork.number>+${surefire.forkNumber}</fork.number>");
        assertThat(word(report, GateId.NO_UNGUARDED_SHARED_STATE)).isEqualTo(Word.PENDING);
        assertThat(word(report, GateId.PROCESS_ISOLATION)).isEqualTo(Word.PENDING);
    }

    @Test
    void whatWasFixedStaysAmongTheFindingsWithItsFix() {
        twoClassesOpen("static final int WEB = 28731;");

        Report report = apply(new VirtualBuild(suite));

        assertThat(report.safety().get(0).findings())
                .filteredOn(finding -> finding.resource().equals("port:28731"))
                .hasSize(2)
                .allMatch(Finding::guarded)
                .extracting(Finding::remedy)
                .allMatch(Remedy.Fix.class::isInstance);
    }

    @Test
    void aNumberThatAResourceSaysTooIsLeftAsItIs() {
        twoClassesOpen("static final int WEB = 28731;");
        suite.write("src/test/resources/web.properties", "port=28731\n");

        Report report = apply(new VirtualBuild(suite));

        assertThat(suite.inCopy(PORTS)).doesNotContain("fork.number");
        assertThat(suite.inCopy("pom.xml")).doesNotContain("fork.number");
        assertThat(serial(report)).hasSize(1);
    }

    @Test
    void whatWouldNotCompileIsLeftAsItIs() {
        twoClassesOpen("static final int WEB = 28731;\n\n    static boolean isWeb(int port) {\n"
                + "        switch (port) {\n            case WEB:\n                return true;\n"
                + "            default:\n                return false;\n        }\n    }");

        Report report = apply(new VirtualBuild(suite));

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(suite.inCopy(PORTS)).doesNotContain("fork.number");
        assertThat(serial(report)).hasSize(1);
        assertThat(console).anyMatch(line -> line.contains("would not compile: port:28731"));
    }

    @Test
    void aPortThatAnotherForkWouldTakeFromSomebodyElseIsLeftAsItIs() {
        twoClassesOpen("static final int WEB = 28731;");
        suite.runs("A3Test", "new java.net.ServerSocket(28733).close();");

        apply(new VirtualBuild(suite));

        assertThat(suite.inCopy(PORTS)).doesNotContain("fork.number");
    }

    @Test
    void afterOtherResultsTheEditIsTakenBackAndTheClassWaitsInstead() {
        twoClassesOpen("static final int WEB = 28731;");
        VirtualBuild build = new VirtualBuild(suite)
                .fails(
                        "a.A1Test",
                        (request, beside) -> request.configuration().mode() == Mode.FORKS
                                && suite.inCopy(PORTS).contains("fork.number"));

        Report report = apply(build);

        assertThat(console).anyMatch(line -> line.contains("taking back what made port:28731 different in each fork"));
        assertThat(suite.inCopy(PORTS)).doesNotContain("fork.number");
        assertThat(suite.inCopy("pom.xml")).doesNotContain("fork.number");
        assertThat(serial(report)).hasSize(1);
    }

    @Test
    void withoutFixesTheClassWaits() {
        twoClassesOpen("static final int WEB = 28731;");
        parameters.put("parallel.thread-safety.fixes", "false");

        Report report = apply(new VirtualBuild(suite));

        assertThat(suite.inCopy(PORTS)).doesNotContain("fork.number");
        assertThat(serial(report)).hasSize(1);
    }

    @Test
    void classThreadsNeedNoOtherPortButALock() {
        twoClassesOpen("static final int WEB = 28731;");
        parameters.put("parallel.perf.workers", "any");
        VirtualBuild build = new VirtualBuild(suite);
        suite.names()
                .forEach(name -> build.fails(
                        name, (request, beside) -> request.configuration().mode() == Mode.FORKS && !beside.isEmpty()));

        Report report = apply(build);

        assertThat(report.perf().get(0).chosen().mode()).isEqualTo(Mode.CLASS_THREADS);
        assertThat(suite.inCopy(PORTS)).doesNotContain("fork.number");
        assertThat(suite.inCopy("src/test/java/a/A1Test.java")).contains("@ResourceLock(\"port:28731\")");
    }

    @Test
    void withAJupiterThatHasNoThreadsTheRepairedClassesAreJudged() {
        suite.onJupiter("5.7.2");
        twoClassesOpen("static final int WEB = 28731;");

        Report report = apply(new VirtualBuild(suite));

        assertThat(suite.inCopy(PORTS)).contains("fork.number");
        assertThat(word(report, GateId.NO_UNGUARDED_SHARED_STATE)).isEqualTo(Word.PENDING);
        assertThat(word(report, GateId.PROCESS_ISOLATION)).isEqualTo(Word.PENDING);
    }

    @Test
    void aPomThatSaysTheNameForSomethingElseKeepsTheConstants() {
        suite.property("fork.number", "seven");
        twoClassesOpen("static final int WEB = 28731;");

        Report report = apply(new VirtualBuild(suite));

        assertThat(suite.inCopy(PORTS)).doesNotContain("fork.number");
        assertThat(serial(report)).hasSize(1);
    }

    @Test
    void aPomThatTellsTheNumberAlreadyIsNoObstacle() {
        twoClassesOpen("static final int WEB = 28731;");
        suite.property("fork.number", "+${surefire.forkNumber}");

        apply(new VirtualBuild(suite));

        assertThat(suite.inCopy(PORTS)).contains("fork.number");
    }

    @Test
    void whereNoExecutionCanBeSplitOffForksEndWithTheEditThatAllowedThem() {
        twoClassesOpen("static final int WEB = 28731;");
        VirtualBuild build = new VirtualBuild(suite)
                .cannotBeSplit("the suite is one")
                .fails(
                        "a.A1Test",
                        (request, beside) -> request.configuration().mode() == Mode.FORKS
                                && suite.inCopy(PORTS).contains("fork.number"));

        Report report = apply(build);

        assertThat(report.perf().get(0).chosen().mode()).isEqualTo(Mode.SEQUENTIAL);
        assertThat(suite.inCopy("pom.xml")).doesNotContain("<profile>");
        assertThat(report.declined())
                .anyMatch(line -> line.contains("forks: port:28731 crosses processes; used by a.A1Test, a.A2Test;"
                        + " no serial execution, since the suite is one"));
    }

    @Test
    void aValueThatTwoProcessesWereSeenToUseIsStillShared() {
        twoClassesOpen("static final int WEB = 28731;");

        Report report = apply(new VirtualBuild(suite).sees(opens("a.A1Test", 1), opens("a.A2Test", 2)));

        assertThat(serial(report)).isNotEmpty();
        assertThat(suite.inCopy(PORTS)).doesNotContain("fork.number");
        assertThat(console).anyMatch(line -> line.contains("taking back what made port:28731 different"));
    }

    @Test
    void aValueThatOneProcessUsedIsItsOwn() {
        twoClassesOpen("static final int WEB = 28731;");

        Report report = apply(new VirtualBuild(suite).sees(opens("a.A1Test", 1), opens("a.A2Test", 1)));

        assertThat(serial(report)).isEmpty();
        assertThat(suite.inCopy(PORTS)).contains("fork.number");
    }

    private static Touch opens(String testClass, long pid) {
        return touches(testClass, "port:28731", pid);
    }

    private void twoClassesOpenDatabase(String url) {
        parameters.put("parallel.perf.workers", "forks");
        suite.write(PORTS, "package a;\n\nfinal class Ports {\n    static final String URL = \"" + url + "\";\n}\n");
        suite.runs("A1Test", "java.sql.DriverManager.getConnection(Ports.URL).close();");
        suite.runs("A2Test", "java.sql.DriverManager.getConnection(Ports.URL).close();");
    }

    @Test
    void aDatabaseFileThatStandsInOnePlaceIsAnotherInEachFork() {
        twoClassesOpenDatabase("jdbc:h2:./target/orderbook;MODE=Oracle");

        Report report = apply(new VirtualBuild(suite));

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(serial(report)).isEmpty();
        assertThat(suite.inCopy(PORTS))
                .contains("\"jdbc:h2:./target/orderbook\" + System.getProperty(\"fork.number\", \"\")"
                        + ".replaceFirst(\"[+]1$\", \"\") + \";MODE=Oracle\";");
    }

    @Test
    void aDatabaseOfAServerIsLeftAsItIs() {
        twoClassesOpenDatabase("jdbc:h2:tcp://localhost/~/orderbook");

        Report report = apply(new VirtualBuild(suite));

        assertThat(suite.inCopy(PORTS)).doesNotContain("fork.number");
        assertThat(serial(report)).hasSize(1);
    }

    @Test
    void aDatabaseInMemoryIsAnotherInEachForkAnyhow() {
        twoClassesOpenDatabase("jdbc:h2:mem:orderbook");

        Report report = apply(new VirtualBuild(suite));

        assertThat(suite.inCopy(PORTS)).doesNotContain("fork.number");
        assertThat(serial(report)).isEmpty();
    }

    @Test
    void aDatabaseWhoseFilesTestsNameIsLeftAsItIs() {
        twoClassesOpenDatabase("jdbc:h2:./target/orderbook");
        suite.runs("A3Test", "java.nio.file.Path.of(\"target\", \"orderbook.mv.db\");");

        Report report = apply(new VirtualBuild(suite));

        assertThat(suite.inCopy(PORTS)).doesNotContain("fork.number");
        assertThat(serial(report)).hasSize(1);
    }

    @Test
    void aDatabaseThatOneProcessUsedIsItsOwnWithItsFiles() {
        twoClassesOpenDatabase("jdbc:h2:./target/orderbook");

        Report report = apply(new VirtualBuild(suite)
                .sees(
                        touches("a.A1Test", "db:jdbc:h2:./target/orderbook+2", 1),
                        touches("a.A1Test", "file:target/orderbook+2.mv.db", 1),
                        touches("a.A2Test", "db:jdbc:h2:./target/orderbook+2", 1),
                        touches("a.A2Test", "file:target/orderbook+2.mv.db", 1)));

        assertThat(serial(report)).isEmpty();
        assertThat(suite.inCopy(PORTS)).contains("fork.number");
    }

    @Test
    void aDatabaseThatTwoProcessesWereSeenToUseIsStillShared() {
        twoClassesOpenDatabase("jdbc:h2:./target/orderbook");

        Report report = apply(new VirtualBuild(suite)
                .sees(
                        touches("a.A1Test", "db:jdbc:h2:./target/orderbook", 1),
                        touches("a.A2Test", "db:jdbc:h2:./target/orderbook", 2)));

        assertThat(serial(report)).isNotEmpty();
        assertThat(suite.inCopy(PORTS)).doesNotContain("fork.number");
    }

    private static Touch touches(String testClass, String resource, long pid) {
        return new Touch(testClass, resource, Access.WRITE, "", pid, List.of(testClass + ".works"));
    }

    /** As apply leaves them. */
    private void twoClassesOpenEditedPort() {
        twoClassesOpen("static final int WEB = 28731 + Integer.getInteger(\"fork.number\", 1) - 1;");
        suite.property("fork.number", "+${surefire.forkNumber}");
    }

    @Test
    void anEarlierEditLeavesNothingToDoForForksWhicheverOfItsValuesWereSeen() {
        twoClassesOpenEditedPort();

        Report report = apply(new VirtualBuild(suite)
                .sees(touches("a.A1Test", "port:28732", 2), touches("a.A2Test", "port:28732", 2)));

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(serial(report)).isEmpty();
        assertThat(word(report, GateId.PROCESS_ISOLATION)).isIn(Word.PASSED, Word.NOT_APPLICABLE);
    }

    @Test
    void anEarlierEditLeavesClassesOfOneJvmWithTheSamePort() {
        twoClassesOpenEditedPort();
        parameters.put("parallel.perf.workers", "threads");

        Report report = apply(new VirtualBuild(suite));

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(suite.inCopy("src/test/java/a/A1Test.java")).contains("@ResourceLock(\"port:28731\")");
        assertThat(suite.inCopy("src/test/java/a/A2Test.java")).contains("@ResourceLock(\"port:28731\")");
    }

    @Test
    void findingsTellWhatIsOpenInTheProjectAndWhatIsMetInTheCopy() throws IOException {
        parameters.put("parallel.thread-safety.fixes", "false");
        twoClassesOpen("static final int WEB = 28731;");
        parameters.put("parallel.perf.workers", "threads");

        Report report = apply(new VirtualBuild(suite));

        JsonNode findings = new ObjectMapper()
                .readTree(new FindingsReport().text(report).orElseThrow())
                .path("findings");
        assertThat(findings)
                .filteredOn(finding -> finding.path("rule").asText().equals("H40"))
                .hasSize(2)
                .allSatisfy(finding -> {
                    assertThat(finding.path("guarded").asBoolean()).isTrue();
                    assertThat(finding.path("harmless").asBoolean()).isTrue();
                    assertThat(finding.path("open_now").asBoolean()).isTrue();
                });
    }

    @Test
    void aSuppressionThatSuppressesNothingIsNamed() {
        twoClassesOpen("static final int WEB = 28731;");
        suite.write(".mvn/parallel/suppressions.json", """
                [
                  {"rule": "H40", "class": "a.A1Test", "reason": "the port is shared on purpose"},
                  {"rule": "H42", "class": "a.A1Test", "reason": "it once wrote a file"},
                  {"rule": "H40", "class": "a.GoneTest", "reason": "its class was renamed"}
                ]
                """);

        apply(new VirtualBuild(suite));

        assertThat(console)
                .filteredOn(line -> line.startsWith("Suppressed, but not found: "))
                .singleElement()
                .asString()
                .contains("H42 of a.A1Test; H40 of a.GoneTest. Take it out of .mvn/parallel/suppressions.json")
                .doesNotContain("H40 of a.A1Test");
    }

    @Test
    void aSuppressionWithAMistypedClassOrResourceIsToldWhatThereIs() {
        twoClassesOpen("static final int WEB = 28731;");
        suite.write(".mvn/parallel/suppressions.json", """
                [
                  {"rule": "H40", "class": "A1Test", "reason": "the port is shared on purpose"},
                  {"rule": "H40", "class": "a.A2Test", "resource": "port:2873", "reason": "the same"}
                ]
                """);

        apply(new VirtualBuild(suite));

        assertThat(console)
                .filteredOn(line -> line.startsWith("Suppressed, but not found: "))
                .singleElement()
                .asString()
                .contains(
                        "H40 of A1Test, whose full name is a.A1Test; H40 of a.A2Test (port:2873), where port:28731 is found.")
                .contains("-Dtest=a.A1Test");
    }

    @Test
    void whatDoesNotCompileTakesNoOtherEditWithIt() {
        twoClassesOpen(
                "static final int WEB = 28731;\n    static final int MAIL = 28952;\n\n"
                        + "    static boolean isWeb(int port) {\n        switch (port) {\n            case WEB:\n"
                        + "                return true;\n            default:\n                return false;\n        }\n    }");
        suite.runs("A3Test", "new java.net.ServerSocket(Ports.MAIL).close();");
        suite.runs("A4Test", "new java.net.ServerSocket(Ports.MAIL).close();");

        Report report = apply(new VirtualBuild(suite));

        assertThat(suite.inCopy(PORTS))
                .contains("WEB = 28731;", "MAIL = 28952 + Integer.getInteger(\"fork.number\", 1) - 1;");
        assertThat(serial(report)).hasSize(1).isSubsetOf("a.A1Test", "a.A2Test");
        assertThat(console).anyMatch(line -> line.endsWith("would not compile: port:28731"));
    }

    @Test
    void aPortWithTooFewAboveItIsLeftAsItIs() {
        twoClassesOpen("static final int WEB = 65473;");

        apply(new VirtualBuild(suite));

        assertThat(suite.inCopy(PORTS)).doesNotContain("fork.number");
    }
}
