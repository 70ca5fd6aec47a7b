package io.github.parallelmaven.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.parallelmaven.model.SampleKey;
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

    private static final int SCHEMA = 3;

    private final Path file;
    private final Json json = new Json();

    /** A store in this folder, which need not exist yet. */
    public SampleStore(Path folder) {
        this.file = folder.resolve("samples.jsonl");
    }

    /**
     * One line.
     *
     * @param schema number of this form
     * @param key what the run depends on beside its configuration, as it was when the run was made
     * @param run the run
     */
    public record Sample(int schema, SampleKey key, TestRun run) {}

    /** Appends one run. */
    public void save(SampleKey key, TestRun run) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        String line = (endsInsideALine() ? "\n" : "") + json.line(new Sample(SCHEMA, key, run)) + "\n";
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

    /** Complete runs that serve again under this key, in the order they were made. */
    public List<TestRun> load(SampleKey key) throws IOException {
        return all().stream()
                .filter(sample -> sample.key().equals(key))
                .map(Sample::run)
                .filter(TestRun::isComplete)
                .toList();
    }

    /** Every readable sample, whatever became of its run. */
    public List<Sample> all() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Sample> samples = new ArrayList<>();
        // A reader that replaces what is no UTF-8: a kill may cut a character in two.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                readable(line, samples);
            }
        }
        return List.copyOf(samples);
    }

    private void readable(String line, List<Sample> samples) {
        try {
            Sample sample = json.parse(line, Sample.class);
            if (sample.schema() == SCHEMA) {
                samples.add(sample);
            }
        } catch (JsonProcessingException cutOffOrOfAnotherForm) {
            // Not measured is the right answer for it: the run is made again.
            return;
        }
    }
}
