package io.github.parallelmaven.report;

import io.github.parallelmaven.model.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Writes one artefact of a report into the output folder. */
public interface ReportWriter {

    /** The artefact's name in the output folder; it never changes. */
    String fileName();

    /** What the file holds; empty when the goal did not gather what it is about, and then an older file stays. */
    Optional<String> text(Report report);

    /**
     * Writes the file, completely or not at all.
     *
     * @param commands puts the commands in a text into the form that can be called
     */
    default void write(Report report, Path folder, UnaryOperator<String> commands) throws IOException {
        Optional<String> text = text(report).map(commands);
        if (text.isPresent()) {
            Json.replace(folder.resolve(fileName()), text.get());
        }
    }
}
