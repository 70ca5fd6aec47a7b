package io.github.parallelmaven.edit.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.parallelmaven.edit.file.AtomicFile;
import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.edit.file.Folders;
import io.github.parallelmaven.edit.file.RootPaths;
import io.github.parallelmaven.json.JsonFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The journal's file. One value a line, so that merges are easy. */
public final class JournalFile {

    public static final String PATH = ".mvn/parallel/journal.json";

    private static final List<String> FOLDERS = List.of(".mvn", ".mvn/parallel");

    private final RootPaths paths;
    private final AtomicFile files;
    private final ObjectMapper json = new ObjectMapper();

    public JournalFile(Path root) {
        this(new RootPaths(root), new AtomicFile());
    }

    public JournalFile(RootPaths paths, AtomicFile files) {
        this.paths = paths;
        this.files = files;
    }

    /**
     * Reads it.
     *
     * @return empty when nothing was applied
     * @throws EditRefused when it is not readable, or names a file or folder outside the project
     */
    public Optional<Journal> read() {
        Path file = paths.resolve(PATH);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Journal journal = json.readValue(Files.readAllBytes(file), Journal.class);
            if (journal.schema() != Journal.SCHEMA) {
                throw new EditRefused(
                        PATH, "its schema is " + journal.schema(), "use the plugin version that wrote it");
            }
            journal.entries().forEach(this::requireInside);
            return Optional.of(journal);
        } catch (JsonProcessingException e) {
            throw new EditRefused(PATH, "it is broken: " + JsonFault.of(e), "restore it from version control");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before anything is done: what is written and deleted later is what it names. */
    private void requireInside(Journal.Entry entry) {
        Stream.concat(entry.folders().stream(), entry.files().stream().map(JournaledFile::path))
                .forEach(path -> {
                    try {
                        paths.resolve(path);
                    } catch (EditRefused e) {
                        throw new EditRefused(
                                PATH,
                                "it names " + path + ": " + e.why(),
                                "restore it from version control, or undo what has changed there");
                    }
                });
    }

    public void write(Journal journal) {
        new Folders(paths).create(PATH);
        try {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentArraysWith(indenter);
            printer.indentObjectsWith(indenter);
            String text = json.writer(printer).writeValueAsString(journal) + "\n";
            files.write(paths.resolve(PATH), text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Removes what a kill may leave when there is no journal yet, or no more. */
    public void sweep() {
        Path file = paths.resolve(PATH);
        files.removeTemporary(file);
        if (!Files.exists(file)) {
            new Folders(paths).removeEmpty(FOLDERS);
        }
    }

    public void delete() {
        files.removeTemporary(paths.resolve(PATH));
        files.delete(paths.resolve(PATH));
    }
}
