package io.github.parallelmaven.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testng.TestNG;

/** What TestNG reports without the JUnit Platform is recorded as if its engine had reported it. */
class TestNgListenerTest {

    @TempDir
    Path directory;

    @TempDir
    Path other;

    @ParameterizedTest
    @ValueSource(
            classes = {
                TestNgSuites.EveryKindTestCase.class,
                TestNgSuites.RepeatedTestCase.class,
                TestNgSuites.FromFactoryTestCase.class,
                TestNgSuites.BrokenClassTestCase.class,
                TestNgSuites.BrokenMethodTestCase.class
            })
    void theEventsAreThoseOfTheEngine(Class<?> testClass) {
        assertThat(told(recorded(testClass)))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(told(ProbeRun.into(other).of(testClass)));
    }

    @Test
    void aFailedConfigurationMethodIsAContainerOfItsOwnAndOneThatIsSkippedToo() {
        assertThat(recorded(TestNgSuites.BrokenMethodTestCase.class))
                .filteredOn(event -> event.path("id").asText().contains("[configuration:"))
                .extracting(event -> event.path("id").asText().replaceAll(".*/", "") + " "
                        + event.path("status").asText())
                .containsExactly(
                        "[configuration:breaksTheSecondTime@0] FAILED",
                        "[configuration:tidies@0] SKIPPED",
                        "[configuration:breaksTheSecondTime@1] SKIPPED",
                        "[configuration:tidies@1] SKIPPED");
    }

    @Test
    void aRunWithoutAFolderRecordsNothing() {
        assertThat(run(TestNgSuites.FromFactoryTestCase.class).hasFailure()).isTrue();
        assertThat(directory).isEmptyDirectory();
    }

    private List<JsonNode> recorded(Class<?> testClass) {
        Properties before = (Properties) System.getProperties().clone();
        System.setProperty(WireFormat.PROPERTY_DIRECTORY, directory.toString());
        try {
            run(testClass);
        } finally {
            System.setProperties(before);
        }
        assertThat(directory).isDirectoryNotContaining("glob:**" + WireFormat.BROKEN_SUFFIX);
        return ProbeRun.into(directory).events();
    }

    private static TestNG run(Class<?> testClass) {
        TestNG testng = new TestNG(false);
        testng.setVerbose(0);
        testng.setTestClasses(new Class<?>[] {testClass});
        testng.setListenerClasses(List.of(TestNgListener.class));
        testng.run();
        return testng;
    }

    /**
     * All but times, names for people, messages of skipped tests (they name an object by its hash), and how a class ended: the
     * engine lets it fail with its configuration.
     */
    private static List<String> told(List<JsonNode> events) {
        return events.stream()
                .filter(event -> List.of("test", "container", "unrun")
                        .contains(event.path("e").asText()))
                .filter(event -> event.path("id").asText().startsWith("[engine:testng]/"))
                .filter(event -> !event.path("id").asText().contains("[configuration:"))
                .map(event -> {
                    boolean ofClass = event.path("method").asText().isEmpty();
                    return String.join(
                            " ",
                            event.path("e").asText(),
                            event.path("id").asText(),
                            event.path("class").asText(),
                            event.path("method").asText() + "("
                                    + event.path("params").asText() + ")",
                            ofClass ? "" : event.path("status").asText(),
                            ofClass ? "" : event.path("thrown").asText(),
                            ofClass || event.path("status").asText().equals("ABORTED")
                                    ? ""
                                    : event.path("digest").asText(),
                            ofClass ? "" : event.path("tags").toString());
                })
                .toList();
    }
}
