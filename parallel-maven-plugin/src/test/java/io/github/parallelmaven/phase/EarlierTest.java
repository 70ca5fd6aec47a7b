package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.report.ReportFile;
import io.github.parallelmaven.report.SampleStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierTest {

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void whatAnotherVersionWroteIsLeftOutAndSaid() throws IOException {
        Files.writeString(folder.resolve("result.json"), "{\"goal\": \"validate\"}");

        Earlier earlier = Earlier.in(List.of(folder), said::add);

        assertThat(earlier.sequential()).isEmpty();
        assertThat(said).singleElement().asString().contains("Without the results of earlier goals", "result.json");
    }

    @Test
    void theChoiceAndTheSequentialRunOfTheLastGoalAreFound() throws IOException {
        Path suiteFolder = Files.createDirectories(folder.resolve("suite"));
        Path output = folder.resolve("output");
        Report report = new SampleSuite(suiteFolder)
                .classes("A1Test", "A2Test", "A3Test", "A4Test", "A5Test", "A6Test", "A7Test", "A8Test")
                .proven(output);
        ReportFile.write(output.resolve("result.json"), report);

        Earlier earlier = Earlier.in(List.of(folder, output), said::add);

        assertThat(earlier.chosen()).contains(report.perf().get(0).chosen().choice());
        assertThat(earlier.sequential()).isPresent();
        assertThat(said).isEmpty();
    }

    @Test
    void aRunOfSomeOfTheTestsTellsNothingOfTheSuite() throws IOException {
        Path suiteFolder = Files.createDirectories(folder.resolve("suite"));
        Path output = folder.resolve("output");
        ReportFile.write(
                output.resolve("result.json"),
                new SampleSuite(suiteFolder).classes("A1Test", "A2Test").proven(output));
        SampleStore samples = new SampleStore(output);
        SampleStore.Sample whole = samples.all().stream()
                .filter(sample -> sample.run().kind() == RunKind.BASELINE)
                .reduce((first, second) -> second)
                .orElseThrow();
        TestRun run = whole.run();
        samples.save(
                whole.key(),
                new TestRun(
                        run.number() + 100,
                        RunKind.PART,
                        run.configuration(),
                        run.treeDigest(),
                        run.startMicros(),
                        run.wallMicros(),
                        run.exit(),
                        run.tests(),
                        run.containers(),
                        run.forks(),
                        run.fixtures(),
                        run.fixturesExamined(),
                        run.fixturesObserved(),
                        run.touches()));

        assertThat(Earlier.in(List.of(output), said::add).sequential())
                .hasValueSatisfying(found -> assertThat(found.kind().isPart()).isFalse());
    }
}
