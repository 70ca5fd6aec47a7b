package io.github.parallelmaven.phase;

import io.github.parallelmaven.git.GitRefused;
import io.github.parallelmaven.git.Repository;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.phase.Commits.Made;
import io.github.parallelmaven.report.CommitMessage;
import io.github.parallelmaven.report.Masking;
import io.github.parallelmaven.report.ReportWriter;
import io.github.parallelmaven.report.ReportWriters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was tried in vain: its findings and its patch, on a branch of their own. */
record Attempt(Path output, Repository repository) {

    private static final String FOLDER = ".parallel-attempts/";

    /** Keeps it; where that fails, only this is said: the gates are what the user wants to know of. */
    Made keep(Report report, List<GateResult> gates) {
        String folder = FOLDER + report.started().replaceAll("[:.]", "-") + "/";
        try {
            String message =
                    CommitMessage.ofAttempt(report, gates, repository.head().orElse(""));
            String id = repository.side(Commits.ATTEMPTS).commit(files(folder, report), message);
            SortedMap<GateId, String> ids = new TreeMap<>();
            gates.forEach(gate -> ids.put(gate.gate(), id));
            return new Made(ids, List.of("Attempt kept on branch " + Commits.ATTEMPTS + ": " + id + ", " + folder), "");
        } catch (GitRefused | IOException e) {
            return new Made(
                    new TreeMap<>(),
                    List.of("The attempt could not be kept on branch " + Commits.ATTEMPTS + ": "
                            + Masking.text(String.valueOf(e.getMessage()))),
                    "");
        }
    }

    /** Only what this run has written: older files may lie beside it. */
    private SortedMap<String, byte[]> files(String folder, Report report) throws IOException {
        List<String> names = new ArrayList<>(List.of(Direct.PATCH));
        ReportWriters.all().stream()
                .filter(writer -> writer.text(report).isPresent())
                .map(ReportWriter::fileName)
                .forEach(names::add);
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String name : names) {
            files.put(folder + name, Files.readAllBytes(output.resolve(name)));
        }
        return files;
    }
}
