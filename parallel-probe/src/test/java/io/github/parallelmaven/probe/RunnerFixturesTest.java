package io.github.parallelmaven.probe;

import static io.github.parallelmaven.probe.ProbeRun.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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

    private static FixtureEvents fixtures;

    @BeforeAll
    static void record() throws Exception {
        assertThat(ProbeRun.inOwnJvmWithAgent(ByJUnit4.class, directory)).isZero();
        assertThat(directory).isDirectoryNotContaining("glob:**" + WireFormat.BROKEN_SUFFIX);
        fixtures = new FixtureEvents(ProbeRun.into(directory).events());
    }

    @Test
    void whatIsHeldFromBeforeToAfterAloneIsSeenOnBothSidesOfTheBody() {
        assertThat(fixtures.told("names"))
                .containsExactlyInAnyOrder(
                        "left before fixture",
                        "left after fixture",
                        "testRight before fixture",
                        "testRight after fixture");
        assertThat(fixtures.told("service"))
                .containsExactlyInAnyOrder(
                        "left before mock", "left after mock", "testRight before mock", "testRight after mock");
    }

    @Test
    void testsOfTwoClassesOfWhichOneIsOfJUnit3HoldTheSameObject() {
        assertThat(fixtures.identities("names").distinct()).hasSize(1);
    }

    @Test
    void theFieldsOfTheObjectAndTheStaticOnesOfItsClassAreSeen() {
        assertThat(fixtures.told("builder")).containsExactly("builds before fixture", "builds after fixture");
        assertThat(fixtures.told("OF_CLASS")).containsExactly("builds before fixture", "builds after fixture");
    }

    @Test
    void theTestOfEachParameterHasItsOwnObject() {
        assertThat(fixtures.of("given").map(fixture -> text(fixture, "owner")).distinct())
                .hasSize(2);
        assertThat(fixtures.identities("given").distinct()).hasSize(2);
    }

    @Test
    void aTestWithALimitOfTimeIsSeenThoughItRunsOnAnotherThread() {
        assertThat(fixtures.told("list"))
                .containsExactly("runsOnAThreadOfItsOwn before fixture", "runsOnAThreadOfItsOwn after fixture");
    }

    @Test
    void theObjectOfEachTryOfATheoryIsSeen() {
        assertThat(fixtures.of("ofEach")
                        .filter(fixture -> text(fixture, "when").equals("before"))
                        .map(fixture -> fixture.get("identity").longValue()))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatATestRunsByItselfIsNotTakenForItsOwn() {
        assertThat(fixtures.told("outside")).containsExactly("runsOthers before fixture", "runsOthers after fixture");
        assertThat(fixtures.of("inside")).isEmpty();
    }

    @Test
    void aStaticMockThatIsClosedAfterTheTestIsToldToBeClosed() {
        assertThat(fixtures.of("states")
                        .map(fixture -> text(fixture, "when") + " "
                                + fixture.get("open").booleanValue()))
                .containsExactly("before true", "after true", "end false");
    }

    @Test
    void eachTestIsObservedButThatOfARunnerThatShowsItsObjectToNobody() {
        assertThat(fixtures.observed().distinct())
                .containsExactlyInAnyOrderElementsOf(
                        fixtures.tests().filter(id -> !id.contains("OwnRunner")).toList())
                .hasSize(9);
    }

    @Test
    void theVintageEngineIsObservedInTheSameWay(@TempDir Path vintage) throws Exception {
        assertThat(ProbeRun.inOwnJvmWithAgent(ByVintage.class, vintage)).isZero();

        assertThat(new FixtureEvents(ProbeRun.into(vintage).events()).owners())
                .containsExactlyInAnyOrderElementsOf(fixtures.owners())
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
            HeldByTwo.BOTH.countDown(); // one class after the other
            ProbeRun.into(Path.of(args[0])).withFixtures().of(SUITES);
        }
    }
}
