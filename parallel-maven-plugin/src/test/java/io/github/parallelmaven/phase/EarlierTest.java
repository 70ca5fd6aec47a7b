package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.report.ReportFile;
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
}
