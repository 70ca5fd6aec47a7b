package io.github.parallelmaven.report;

import io.github.parallelmaven.model.Report;
import java.io.IOException;
import java.nio.file.Path;

/** The whole {@link Report} as a file: how the worker process hands it to its parent, and later goals to each other. */
public final class ReportFile {

    private ReportFile() {}

    public static void write(Path file, Report report) throws IOException {
        new Json().write(file, report);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws DamagedFileException when the file cannot be understood
     */
    public static Report read(Path file) throws IOException {
        return new Json().read(file, Report.class, "Run `mvn parallel:validate` again.");
    }
}
