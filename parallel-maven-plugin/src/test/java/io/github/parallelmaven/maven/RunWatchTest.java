package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RunWatchTest {

    private static final String RUNNING = """
            {"e":"jvm","pid":42,"fork":"f-1","jvmStart":1000,"epochMicros":2000000,"nano":7000000,"cores":2,"maxHeap":9,"java":"17","vm":"v","os":"o"}
            {"e":"plan-start","plan":1,"within":0,"nano":8000000,"cpuNanos":300}
            {"e":"begin","plan":1,"id":"[engine:e]/[class:A]/[method:hangs()]","nano":9000000,"thread":"main"}
            """;

    @TempDir
    private Path events;

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    private String firstWord() throws InterruptedException {
        try (RunWatch watch = RunWatch.start(events, said::add, Duration.ofMillis(1), "; advice")) {
            return said.take();
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aTestThatHangsIsNamedWhileItHangs() throws Exception {
        Files.writeString(events.resolve("42-1000.jsonl"), RUNNING);

        assertThat(firstWord()).contains("0 tests ended, running A#hangs()").endsWith("; advice");
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void recordsThatCannotBeReadYetDoNotEndTheRun() throws IOException, InterruptedException {
        Files.writeString(events.resolve("42-1000.jsonl"), "no event\nat all\n");

        assertThat(firstWord()).contains("its records cannot be read now");
    }
}
