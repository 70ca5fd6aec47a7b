package io.github.parallelmaven.probe;

import static io.github.parallelmaven.probe.ProbeRun.only;
import static io.github.parallelmaven.probe.ProbeRun.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.experimental.ParallelComputer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.runner.JUnitCore;

/** The fixtures of JUnit 4 and 3, in JVMs of their own: the agent changes JUnit while it is loaded. */
class RunnerFixturesTest {

    private static final Class<?>[] SUITES = {
        RunnerSuites.LeftTestCase.class,
        RunnerSuites.RightTestCase.class,
        RunnerSuites.PlainTestCase.class,
        RunnerSuites.ParameterizedTestCase.class,
        RunnerSuites.LimitedTestCase.class,
        RunnerSuites.TheoryTestCase.class,
        RunnerSuites.RunningOthersTestCase.class,
        RunnerSuites.ClosingTestCase.class,
        RunnerSuites.OwnRunnerTestCase.class
    };

    @TempDir
    static Path directory;

    private static List<JsonNode> events;

    @BeforeAll
    static void record() throws Exception {
        assertThat(ProbeRun.inOwnJvmWithAgent(ByJUnit4.class, directory)).isZero();
        assertThat(directory).isDirectoryNotContaining("glob:**" + WireFormat.BROKEN_SUFFIX);
        events = ProbeRun.into(directory).events();
    }

    @Test
    void whatIsHeldFromBeforeToAfterAloneIsSeenOnBothSidesOfTheBody() {
        assertThat(told("names"))
                .containsExactlyInAnyOrder(
                        "left before fixture",
                        "left after fixture",
                        "testRight before fixture",
                        "testRight after fixture");
        assertThat(told("service"))
                .containsExactlyInAnyOrder(
                        "left before mock", "left after mock", "testRight before mock", "testRight after mock");
    }

    @Test
    void testsOfTwoClassesOfWhichOneIsOfJUnit3HoldTheSameObject() {
        assertThat(fixtures("names").map(fixture -> fixture.get("identity").longValue()))
                .containsOnly(fixtures("names")
                        .findFirst()
                        .orElseThrow()
                        .get("identity")
                        .longValue());
    }

    @Test
    void theFieldsOfTheObjectAndTheStaticOnesOfItsClassAreSeen() {
        assertThat(told("builder")).containsExactly("builds before fixture", "builds after fixture");
        assertThat(told("OF_CLASS")).containsExactly("builds before fixture", "builds after fixture");
    }

    @Test
    void theTestOfEachParameterHasItsOwnObject() {
        assertThat(fixtures("given").map(fixture -> text(fixture, "owner")).distinct())
                .hasSize(2);
        assertThat(fixtures("given")
                        .map(fixture -> fixture.get("identity").longValue())
                        .distinct())
                .hasSize(2);
    }

    @Test
    void aTestWithALimitOfTimeIsSeenThoughItRunsOnAnotherThread() {
        assertThat(told("list"))
                .containsExactly("runsOnAThreadOfItsOwn before fixture", "runsOnAThreadOfItsOwn after fixture");
    }

    @Test
    void theObjectOfEachTryOfATheoryIsSeen() {
        assertThat(fixtures("ofEach")
                        .filter(fixture -> text(fixture, "when").equals("before"))
                        .map(fixture -> fixture.get("identity").longValue()))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatATestRunsByItselfIsNotTakenForItsOwn() {
        assertThat(told("outside")).containsExactly("runsOthers before fixture", "runsOthers after fixture");
        assertThat(fixtures("inside")).isEmpty();
    }

    @Test
    void aStaticMockThatIsClosedAfterTheTestIsToldToBeClosed() {
        assertThat(fixtures("states")
                        .map(fixture -> text(fixture, "when") + " "
                                + fixture.get("open").booleanValue()))
                .containsExactly("before true", "after true", "end false");
    }

    @Test
    void eachTestIsObservedButThatOfARunnerThatShowsItsObjectToNobody() {
        assertThat(only(events, "fixtures").stream()
                        .map(fixtures -> text(fixtures, "owner"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(only(events, "test").stream()
                        .map(test -> text(test, "id"))
                        .filter(id -> !id.contains("OwnRunner"))
                        .toList())
                .hasSize(9);
    }

    @Test
    void theVintageEngineIsObservedInTheSameWay(@TempDir Path vintage) throws Exception {
        assertThat(ProbeRun.inOwnJvmWithAgent(ByVintage.class, vintage)).isZero();

        assertThat(owners(ProbeRun.into(vintage).events()))
                .containsExactlyInAnyOrderElementsOf(owners(events))
                .isNotEmpty();
    }

    @Test
    void withoutTheAgentNothingIsObserved(@TempDir Path without) throws Exception {
        assertThat(ProbeRun.inOwnJvm(ByJUnit4.class, without)).isZero();

        assertThat(ProbeRun.into(without).events())
                .extracting(event -> text(event, "e"))
                .contains("test")
                .doesNotContain("fixture", "fixtures");
    }

    private static List<String> owners(List<JsonNode> events) {
        return only(events, "fixture").stream()
                .map(fixture -> String.join(
                        " ",
                        text(fixture, "owner"),
                        text(fixture, "field"),
                        text(fixture, "when"),
                        text(fixture, "kind")))
                .toList();
    }

    private static Stream<String> told(String field) {
        return fixtures(field)
                .map(fixture -> text(fixture, "owner").replaceAll(".*\\[test:(\\w+).*", "$1") + " "
                        + text(fixture, "when") + " " + text(fixture, "kind"));
    }

    private static Stream<JsonNode> fixtures(String field) {
        return only(events, "fixture").stream()
                .filter(fixture -> text(fixture, "field").equals(field));
    }

    static final class ByJUnit4 {
        public static void main(String[] args) {
            System.setProperty(WireFormat.PROPERTY_DIRECTORY, args[0]);
            System.setProperty(WireFormat.PROPERTY_FIXTURES, "true");
            JUnitCore core = new JUnitCore();
            core.addListener(new JUnit4Listener());
            boolean passed = core.run(ParallelComputer.classes(), SUITES).wasSuccessful();
            System.exit(passed ? 0 : 1);
        }
    }

    static final class ByVintage {
        public static void main(String[] args) {
            RunnerSuites.Holder.BOTH.countDown(); // one class after the other
            ProbeRun.into(Path.of(args[0])).withFixtures().of(SUITES);
        }
    }
}
