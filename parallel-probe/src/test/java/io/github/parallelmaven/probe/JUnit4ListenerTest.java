package io.github.parallelmaven.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.runner.JUnitCore;

/** What JUnit 4 reports without the JUnit Platform is recorded as if the Vintage engine had reported it. */
class JUnit4ListenerTest {

    @TempDir
    Path directory;

    @TempDir
    Path other;

    @ParameterizedTest
    @ValueSource(
            classes = {
                JUnit4Suites.EveryKindTestCase.class,
                JUnit4Suites.FailingClassTestCase.class,
                JUnit4Suites.ParameterizedTestCase.class,
                JUnit4Suites.AlikeTestCase.class,
                JUnit4Suites.EnclosedTestCase.class,
                JUnit4Suites.TheoryTestCase.class,
                JUnit4Suites.JUnit3.class,
                JUnit4Suites.SuiteTestCase.class
            })
    void theEventsAreThoseOfTheVintageEngine(Class<?> testClass) {
        assertThat(told(recorded(testClass)))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(told(ProbeRun.into(other).of(testClass)));
    }

    @Test
    void ofAnIgnoredClassTheContainerIsSkipped() {
        assertThat(told(recorded(JUnit4Suites.IgnoredTestCase.class)))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("container [engine:junit-vintage]/[runner:"
                                + JUnit4Suites.IgnoredTestCase.class.getName())
                        .contains(" SKIPPED"));
    }

    @Test
    void aRunWithoutAFolderRecordsNothing() {
        JUnitCore core = new JUnitCore();
        core.addListener(new JUnit4Listener());

        assertThat(core.run(JUnit4Suites.JUnit3.class).wasSuccessful()).isTrue();
        assertThat(directory).isEmptyDirectory();
    }

    private List<JsonNode> recorded(Class<?> testClass) {
        Properties before = (Properties) System.getProperties().clone();
        System.setProperty(WireFormat.PROPERTY_DIRECTORY, directory.toString());
        try {
            JUnitCore core = new JUnitCore();
            core.addListener(new JUnit4Listener());
            core.run(testClass);
        } finally {
            System.setProperties(before);
        }
        return ProbeRun.into(directory).events();
    }

    /** All but times and names for people; the engine itself has no counterpart in JUnit 4. */
    private static List<String> told(List<JsonNode> events) {
        return events.stream()
                .filter(event -> Stream.of("test", "container", "unrun")
                        .anyMatch(kind -> kind.equals(event.path("e").asText())))
                .filter(event -> event.path("id").asText().contains("/"))
                // JUnit 4 does not report the start and end of a class of JUnit 3.
                .filter(event -> !event.path("e").asText().equals("container")
                        || !event.path("class").asText().equals(JUnit4Suites.JUnit3.class.getName()))
                .map(event -> String.join(
                        " ",
                        event.path("e").asText(),
                        event.path("id").asText(),
                        event.path("class").asText(),
                        event.path("method").asText() + "("
                                + event.path("params").asText() + ")",
                        event.path("status").asText(),
                        event.path("thrown").asText(),
                        event.path("digest").asText(),
                        event.path("reason").asText(),
                        event.path("tags").toString()))
                .toList();
    }
}
