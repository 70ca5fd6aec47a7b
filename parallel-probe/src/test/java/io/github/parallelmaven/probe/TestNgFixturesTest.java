package io.github.parallelmaven.probe;

import static io.github.parallelmaven.probe.ProbeRun.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testng.TestNG;
import org.testng.xml.XmlSuite;

class TestNgFixturesTest {

    @TempDir
    Path directory;

    @Test
    void testsOfTwoClassesThatHoldTheSameObjectAreSeenOnBothSidesOfTheirBodies() {
        FixtureEvents fixtures =
                record(true, TestNgFixtureSuites.LeftTestCase.class, TestNgFixtureSuites.RightTestCase.class);

        assertThat(fixtures.told("names"))
                .containsExactlyInAnyOrder(
                        "left before fixture", "left after fixture", "right before fixture", "right after fixture");
        assertThat(fixtures.told("service"))
                .containsExactlyInAnyOrder(
                        "left before mock", "left after mock", "right before mock", "right after mock");
        assertThat(fixtures.identities("names").distinct()).hasSize(1);
        assertThat(fixtures.identities("service").distinct()).hasSize(1);
    }

    @Test
    void eachInvocationOwnsTheOneObjectOfItsClassAndTheStaticFields() {
        FixtureEvents fixtures = record(true, TestNgFixtureSuites.OneObjectTestCase.class);

        assertThat(fixtures.of("builder").map(fixture -> text(fixture, "owner")).distinct())
                .containsExactlyElementsOf(fixtures.tests().toList())
                .hasSize(2);
        assertThat(fixtures.identities("builder").distinct()).hasSize(1);
        assertThat(fixtures.of("OF_CLASS")).hasSize(4);
        assertThat(fixtures.observed()).hasSize(2);
    }

    @Test
    void aStaticMockThatIsClosedAfterEachMethodIsToldToBeClosed() {
        FixtureEvents fixtures = record(true, TestNgFixtureSuites.ClosingTestCase.class);

        assertThat(fixtures.of("states")
                        .map(fixture -> text(fixture, "owner").replaceAll(".*\\[invoc:(\\d)]", "$1") + " "
                                + text(fixture, "when") + " "
                                + fixture.get("open").booleanValue()))
                .containsExactlyInAnyOrder(
                        "0 before true", "0 after true", "0 end false", "1 before true", "1 after true", "1 end false");
    }

    @Test
    void theEngineOfTheJUnitPlatformIsObservedInTheSameWay(@TempDir Path platform) {
        Class<?>[] suites = {TestNgFixtureSuites.OneObjectTestCase.class, TestNgFixtureSuites.ClosingTestCase.class};

        FixtureEvents fixtures =
                new FixtureEvents(ProbeRun.into(platform).withFixtures().of(suites));

        assertThat(fixtures.owners())
                .containsExactlyInAnyOrderElementsOf(record(true, suites).owners());
        assertThat(fixtures.observed())
                .containsExactlyInAnyOrderElementsOf(fixtures.tests().toList())
                .hasSize(4);
    }

    @Test
    void withoutThePropertyNoFixtureIsRecorded() {
        assertThat(record(false, TestNgFixtureSuites.OneObjectTestCase.class).events())
                .extracting(event -> text(event, "e"))
                .contains("test")
                .doesNotContain("fixture", "fixtures");
    }

    private FixtureEvents record(boolean fixtures, Class<?>... classes) {
        Properties before = (Properties) System.getProperties().clone();
        System.setProperty(WireFormat.PROPERTY_DIRECTORY, directory.toString());
        System.setProperty(WireFormat.PROPERTY_FIXTURES, Boolean.toString(fixtures));
        try {
            TestNG testng = new TestNG(false);
            testng.setVerbose(0);
            testng.setParallel(XmlSuite.ParallelMode.CLASSES);
            testng.setThreadCount(2);
            testng.setTestClasses(classes);
            testng.setListenerClasses(List.of(TestNgListener.class));
            testng.run();
            assertThat(testng.hasFailure()).isFalse();
        } finally {
            System.setProperties(before);
        }
        assertThat(directory).isDirectoryNotContaining("glob:**" + WireFormat.BROKEN_SUFFIX);
        return new FixtureEvents(ProbeRun.into(directory).events());
    }
}
