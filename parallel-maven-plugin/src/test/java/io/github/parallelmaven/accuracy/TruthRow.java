package io.github.parallelmaven.accuracy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A test that is known to be unsafe.
 *
 * @param project the name of its project, and of the folder that its checkout lies in
 * @param module the folder of its module from there; {@code .} for the checkout itself
 * @param testClass its class, by binary name
 * @param method its name
 * @param description what it shares
 * @param level whom it may meet: {@code method}, {@code class} and the like, as the table has it
 * @param basis how that is known
 */
record TruthRow(
        String project,
        String module,
        String testClass,
        String method,
        String description,
        String level,
        String basis) {

    private static final String READ = "class read at SHA";

    /**
     * All rows of a table with a header.
     *
     * @throws IllegalArgumentException where a row lacks a column, or its test is no {@code class.method}
     */
    static List<TruthRow> read(Path csv) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(csv)) {
            return format.parse(reader).stream().map(TruthRow::of).toList();
        }
    }

    private static TruthRow of(CSVRecord row) {
        String test = row.get("test FQN");
        int dot = test.lastIndexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException(
                    "row " + row.getRecordNumber() + ": '" + test + "' is no test; write class.method");
        }
        return new TruthRow(
                row.get("project"),
                row.get("module"),
                test.substring(0, dot),
                test.substring(dot + 1),
                row.get("shared-state description"),
                row.get("conflict level"),
                row.get("basis"));
    }

    /** Whether somebody has read the very class, rather than concluded it from others. */
    boolean isVerified() {
        return basis.equals(READ);
    }

    /** Whether only methods of the one class meet, so that a finding inside the class tells it. */
    boolean isWithinClass() {
        return level.startsWith("method") || level.startsWith("n/a");
    }
}
