package io.github.parallelmaven.probe;

import static io.github.parallelmaven.probe.ProbeRun.only;
import static io.github.parallelmaven.probe.ProbeRun.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.parallelmaven.probe.ListenerSuites.HaltingTestCase;
import io.github.parallelmaven.probe.ListenerSuites.HundredTestCase;
import io.github.parallelmaven.probe.ListenerSuites.PlainTestCase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

class BrokenRecordingTest {

    @TempDir
    Path directory;

    private final SummaryGeneratingListener summary = new SummaryGeneratingListener();

    @Test
    void aDirectoryThatCannotBeMadeIsToldOnceAndNoTestFails() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        String told = standardErrorOf(() ->
                ProbeRun.into(file.resolve("below")).withListeners(summary).of(HundredTestCase.class));

        assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(100);
        assertThat(told.lines())
                .singleElement()
                .asString()
                .startsWith("parallel-probe: recording to " + file.resolve("below") + " stopped:")
                .contains("no note could be left");
    }

    @Test
    void aFileThatCannotBeOpenedLeavesANote() throws IOException {
        Files.createDirectory(eventFile());

        String told = standardErrorOf(
                () -> ProbeRun.into(directory).withListeners(summary).of(PlainTestCase.class));

        assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(2);
        assertThat(told.lines()).hasSize(1);
        assertThat(note()).content().isEqualTo(told.replace(System.lineSeparator(), "\n"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsToldOnceAndNoTestFails() throws IOException {
        Files.createSymbolicLink(eventFile(), Path.of("/dev/full"));

        String told = standardErrorOf(() ->
                ProbeRun.into(directory).withListeners(summary).withThreads(4).of(HundredTestCase.class));

        assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(100);
        assertThat(told.lines()).singleElement().asString().contains("stopped: java.io.IOException");
        assertThat(note()).exists();
        Files.delete(eventFile()); // the link, before JUnit warns of it
    }

    @Test
    void anInterruptedThreadStillRecordsAndStaysInterrupted() throws IOException {
        EventFile file = new EventFile(directory.toFile());

        Thread.currentThread().interrupt();
        try {
            file.open("");
            file.append(new JsonLine("one"));
            file.append(new JsonLine("two"));
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }

        assertThat(ProbeRun.into(directory).events())
                .extracting(event -> text(event, "e"))
                .containsExactly("jvm", "one", "two");
        file.close();
    }

    @Test
    void aJvmThatHaltsLeavesTheNameOfTheTestAndNoEndOfThePlan() throws Exception {
        assertThat(ProbeRun.inOwnJvm(Halting.class, directory)).isEqualTo(3);

        List<JsonNode> events = ProbeRun.into(directory).events();
        assertThat(text(only(events, "begin").get(0), "id")).contains("haltsTheJvm");
        assertThat(only(events, "test")).isEmpty();
        assertThat(only(events, "plan-start")).hasSize(1);
        assertThat(only(events, "plan-end")).isEmpty();
    }

    private Path eventFile() {
        return directory.resolve(Jvm.pid() + "-" + Jvm.startMillis() + ".jsonl");
    }

    private Path note() {
        return directory.resolve(Jvm.pid() + ".broken");
    }

    private static String standardErrorOf(Runnable action) {
        PrintStream before = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setErr(new PrintStream(told, true));
        try {
            action.run();
        } finally {
            System.setErr(before);
        }
        return told.toString();
    }

    /** Runs in a JVM of its own. */
    static final class Halting {
        public static void main(String[] args) {
            ProbeRun.into(Path.of(args[0])).of(HaltingTestCase.class);
        }
    }
}
