package io.github.parallelmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.gate.Runs;
import io.github.parallelmaven.model.SampleKey;
import io.github.parallelmaven.model.TestRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleStoreTest {

    @TempDir
    Path folder;

    private static SampleKey key(String files) {
        return new SampleKey(files, "17", "3.9", "0.1", "", "", "", "", 2);
    }

    private static final SampleKey KEY = key("tree");

    @Test
    void aStoreThatIsNotThereYetHoldsNothing() throws IOException {
        assertThat(new SampleStore(folder.resolve("none")).load(KEY)).isEmpty();
    }

    @Test
    void runsComeBackInOrderAsTheyWere() throws IOException {
        SampleStore store = new SampleStore(folder.resolve("new"));
        TestRun first = Runs.sequential(1, 2.5);
        TestRun second = Runs.shuffle(2, 1.5, 42, "a.B", "a.A");

        store.save(KEY, first);
        store.save(KEY, second);

        assertThat(new SampleStore(folder.resolve("new")).load(KEY)).containsExactly(first, second);
    }

    @Test
    void samplesOfAnotherTreeAreNotReused() throws IOException {
        SampleStore store = new SampleStore(folder);
        store.save(KEY, Runs.sequential(1, 2.5));

        assertThat(store.load(key("changed"))).isEmpty();
    }

    @Test
    void aRunThatDidNotEndByItselfIsKeptButIsNoSample() throws IOException {
        SampleStore store = new SampleStore(folder);
        TestRun crashed = Runs.ended(Runs.candidate(1, 2), TestRun.Status.CRASHED, "gone");
        store.save(KEY, crashed);

        assertThat(store.load(KEY)).isEmpty();
        assertThat(store.all()).extracting(SampleStore.Sample::run).containsExactly(crashed);
    }

    @Test
    void aLineCutOffByAKillIsSkippedAndTheNextRunIsNotGluedToIt() throws IOException {
        SampleStore store = new SampleStore(folder);
        store.save(KEY, Runs.sequential(1, 2.5));
        Path file = folder.resolve("samples.jsonl");
        byte[] whole = Files.readAllBytes(file);
        byte[] cut = "{\"run\":{\"kind\":\"\u00e4".getBytes(StandardCharsets.UTF_8);
        Files.write(file, whole);
        Files.write(file, Arrays.copyOf(cut, cut.length - 1), java.nio.file.StandardOpenOption.APPEND);

        store.save(KEY, Runs.sequential(2, 2.6));

        assertThat(store.load(KEY)).extracting(TestRun::number).containsExactly(1, 2);
    }
}
