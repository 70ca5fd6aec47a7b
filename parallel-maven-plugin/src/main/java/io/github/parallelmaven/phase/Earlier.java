package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.hazard.RecordedUses;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.Touch;
import io.github.parallelmaven.report.DamagedFileException;
import io.github.parallelmaven.report.ReportFile;
import io.github.parallelmaven.report.SampleStore;
import io.github.parallelmaven.report.SampleStore.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What goals before this one left.
 *
 * @param chosen the configuration that the last one chose, where it was parallel
 * @param findings what runs told, and neither the classes nor the touches do
 * @param touches what the recording agent saw, as long as it was trusted
 * @param sequential the last complete sequential run of all tests without added flags
 */
public record Earlier(
        Optional<RunConfiguration> chosen, List<Finding> findings, List<Touch> touches, Optional<TestRun> sequential) {

    private static final String RESULT = "result.json";

    public Earlier {
        findings = List.copyOf(findings);
        touches = List.copyOf(touches);
    }

    private static Earlier nothing() {
        return new Earlier(Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    /**
     * Reads the first of these folders that holds results; nothing where none does, or where another version wrote them.
     *
     * @param console told when results are there and cannot be understood
     */
    public static Earlier in(List<Path> folders, Console console) {
        return folders.stream()
                .filter(folder -> Files.isRegularFile(folder.resolve(RESULT)))
                .findFirst()
                .map(folder -> read(folder, console))
                .orElseGet(Earlier::nothing);
    }

    private static Earlier read(Path folder, Console console) {
        try {
            return of(ReportFile.read(folder.resolve(RESULT)), new SampleStore(folder).all());
        } catch (DamagedFileException e) {
            console.say("Without the results of earlier goals, which another version of this plugin may have written: "
                    + folder.resolve(RESULT));
            return nothing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Earlier of(Report report, List<Sample> samples) {
        return new Earlier(
                report.perf().stream()
                        .map(perf -> perf.chosen().choice())
                        .filter(RunConfiguration::isParallel)
                        .findFirst(),
                report.safety().stream()
                        .flatMap(safety -> safety.findings().stream())
                        .filter(finding -> !finding.isStatic() && !RecordedUses.isRecordedUse(finding))
                        .toList(),
                report.safety().stream()
                        .flatMap(safety -> safety.recording().touches().all().stream())
                        .toList(),
                samples.stream()
                        .map(Sample::run)
                        .filter(TestRun::isComplete)
                        .filter(run -> !run.kind().isPart())
                        .filter(run -> run.configuration().choice().equals(RunConfiguration.sequential()))
                        .reduce((first, second) -> second));
    }
}
