package io.github.parallelmaven.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.parallelmaven.model.TestRun;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The raw samples, {@code samples.jsonl}: one run a line, written after each run so that Ctrl-C leaves what was
 * measured. A line that was cut off by a kill, or is of another form, is no sample.
 */
public final class SampleStore {

    private static final int SCHEMA = 1;

    private final Path file;
    private final Json json = new Json();

    /** A store in this folder, which need not exist yet. */
    public SampleStore(Path folder) {
        this.file = folder.resolve("samples.jsonl");
    }

    private record Sample(int schema, TestRun run) {}

    /** Appends one run. */
    public void save(TestRun run) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        String line = (endsInsideALine() ? "\n" : "") + json.line(new Sample(SCHEMA, run)) + "\n";
        Files.write(
                file,
                line.getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }

    private boolean endsInsideALine() throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return false;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(channel.size() - 1);
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.read(last);
            return last.get(0) != '\n';
        }
    }

    /** Complete runs on exactly this tree of files, in the order they were made. */
    public List<TestRun> load(String treeDigest) throws IOException {
        return all().stream()
                .filter(run -> run.treeDigest().equals(treeDigest) && run.isComplete())
                .toList();
    }

    /** Every readable run, whatever became of it. */
    public List<TestRun> all() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<TestRun> runs = new ArrayList<>();
        // A reader that replaces what is no UTF-8: a kill may cut a character in two.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                readable(line, runs);
            }
        }
        return List.copyOf(runs);
    }

    private void readable(String line, List<TestRun> runs) {
        try {
            Sample sample = json.parse(line, Sample.class);
            if (sample.schema() == SCHEMA) {
                runs.add(sample.run());
            }
        } catch (JsonProcessingException cutOffOrOfAnotherForm) {
            // Not measured is the right answer for it: the run is made again.
            return;
        }
    }
}
