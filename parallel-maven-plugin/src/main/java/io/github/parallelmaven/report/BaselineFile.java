package io.github.parallelmaven.report;

import io.github.parallelmaven.model.Baseline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The baseline of one module, {@code .mvn/parallel/baseline/GROUP.ARTIFACT.json}: a file a module, so that modules that are built at
 * the same time do not write one, and an entry a line, sorted, so that merges are easy.
 */
public final class BaselineFile {

    private static final String FOLDER = ".mvn/parallel/baseline";

    private static final String ADVICE = "Restore it from version control, or delete it and write a new one.";

    private final Path root;
    private final String path;
    private final Json json = new Json();

    /**
     * @param root the topmost folder of the build
     * @param module the module's group and artifact, with a colon between
     */
    public BaselineFile(Path root, String module) {
        this.root = root;
        this.path = FOLDER + "/" + module.replace(':', '.') + ".json";
    }

    /** From the root, with forward slashes. */
    public String path() {
        return path;
    }

    /**
     * Reads it; empty where there is none.
     *
     * @throws DamagedFileException when it is no list of entries
     */
    public Optional<Baseline> read() throws IOException {
        Path file = root.resolve(path);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Baseline.Entry[] entries = json.read(file, Baseline.Entry[].class, ADVICE);
        if (entries == null || Arrays.asList(entries).contains(null)) {
            throw new DamagedFileException(file + " is damaged: expected a list of entries, found null. " + ADVICE);
        }
        return Optional.of(new Baseline(new TreeSet<>(Arrays.asList(entries))));
    }

    /** Writes it, or deletes it when nothing is left. */
    public void write(Baseline baseline) throws IOException {
        Path file = root.resolve(path);
        if (baseline.entries().isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        Files.createDirectories(file.getParent());
        Files.write(file, text(baseline.entries()).getBytes(StandardCharsets.UTF_8));
    }

    private String text(Collection<Baseline.Entry> entries) {
        return entries.stream().map(this::line).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private String line(Baseline.Entry entry) {
        return "  " + json.line(entry);
    }
}
