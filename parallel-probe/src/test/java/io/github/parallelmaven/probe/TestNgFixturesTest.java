package io.github.parallelmaven.probe;

import static io.github.parallelmaven.probe.ProbeRun.only;
import static io.github.parallelmaven.probe.ProbeRun.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testng.TestNG;
import org.testng.xml.XmlSuite;

class TestNgFixturesTest {

    @TempDir
    Path directory;

    @Test
    void testsOfTwoClassesThatHoldTheSameObjectAreSeenOnBothSidesOfTheirBodies() {
        List<JsonNode> events =
                record(true, TestNgFixtureSuites.LeftTestCase.class, TestNgFixtureSuites.RightTestCase.class);

        assertThat(told(events, "names"))
                .containsExactlyInAnyOrder(
                        "left() before fixture",
                        "left() after fixture",
                        "right() before fixture",
                        "right() after fixture");
        assertThat(told(events, "service"))
                .containsExactlyInAnyOrder(
                        "left() before mock", "left() after mock", "right() before mock", "right() after mock");
        assertThat(identities(events, "names").distinct()).hasSize(1);
        assertThat(identities(events, "service").distinct()).hasSize(1);
    }

    @Test
    void eachInvocationOwnsTheOneObjectOfItsClassAndTheStaticFields() {
        List<JsonNode> events = record(true, TestNgFixtureSuites.OneObjectTestCase.class);

        assertThat(fixtures(events, "builder")
                        .map(fixture -> text(fixture, "owner"))
                        .distinct())
                .containsExactlyElementsOf(only(events, "test").stream()
                        .map(test -> text(test, "id"))
                        .toList())
                .hasSize(2);
        assertThat(identities(events, "builder").distinct()).hasSize(1);
        assertThat(fixtures(events, "OF_CLASS")).hasSize(4);
        assertThat(only(events, "fixtures")).hasSize(2);
    }

    @Test
    void aStaticMockThatIsClosedAfterEachMethodIsToldToBeClosed() {
        List<JsonNode> events = record(true, TestNgFixtureSuites.ClosingTestCase.class);

        assertThat(fixtures(events, "states")
                        .map(fixture -> text(fixture, "owner").replaceAll(".*\\[invoc:(\\d)]", "$1") + " "
                                + text(fixture, "when") + " "
                                + fixture.get("open").booleanValue()))
                .containsExactlyInAnyOrder(
                        "0 before true", "0 after true", "0 end false", "1 before true", "1 after true", "1 end false");
    }

    @Test
    void theEngineOfTheJUnitPlatformIsObservedInTheSameWay(@TempDir Path platform) {
        Class<?>[] suites = {TestNgFixtureSuites.OneObjectTestCase.class, TestNgFixtureSuites.ClosingTestCase.class};

        List<JsonNode> events = ProbeRun.into(platform).withFixtures().of(suites);

        assertThat(owners(events)).containsExactlyInAnyOrderElementsOf(owners(record(true, suites)));
        assertThat(only(events, "fixtures").stream().map(fixtures -> text(fixtures, "owner")))
                .containsExactlyInAnyOrderElementsOf(only(events, "test").stream()
                        .map(test -> text(test, "id"))
                        .toList())
                .hasSize(4);
    }

    @Test
    void withoutThePropertyNoFixtureIsRecorded() {
        assertThat(record(false, TestNgFixtureSuites.OneObjectTestCase.class))
                .extracting(event -> text(event, "e"))
                .contains("test")
                .doesNotContain("fixture", "fixtures");
    }

    private List<JsonNode> record(boolean fixtures, Class<?>... classes) {
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
        return ProbeRun.into(directory).events();
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

    private static Stream<String> told(List<JsonNode> events, String field) {
        return fixtures(events, field)
                .map(fixture -> text(fixture, "owner").replaceAll(".*\\[method:(.*)]", "$1") + " "
                        + text(fixture, "when") + " " + text(fixture, "kind"));
    }

    private static Stream<Long> identities(List<JsonNode> events, String field) {
        return fixtures(events, field).map(fixture -> fixture.get("identity").longValue());
    }

    private static Stream<JsonNode> fixtures(List<JsonNode> events, String field) {
        return only(events, "fixture").stream()
                .filter(fixture -> text(fixture, "field").equals(field));
    }
}
