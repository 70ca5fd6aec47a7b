package io.github.parallelmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.parallelmaven.gate.PerfCase;
import io.github.parallelmaven.model.Report;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever gets flags and no workers is told so. */
class FlagsAloneLinesTest {

    private final Report report =
            Reports.of(new PerfCase().asItIs(), new PerfCase().flagsAlone(), "mvn io.github:plugin:1:apply");

    @Test
    void nothingIsCalledParallel() {
        List<String> lines = PerfLines.of(report);

        assertThat(lines)
                .contains(
                        "Baseline: 28.1s",
                        "Chosen: 17.7s, sequential (light JVM)",
                        "Improvement: 37%",
                        "Gain over 28.1s: all of it from JVM flags, one test after another")
                .noneMatch(line -> line.startsWith("Parallel: ") || line.startsWith("Met: "));
        assertThat(lines).anyMatch(line -> line.startsWith("Residual risk: 2 clean runs exclude"));
    }

    @Test
    void withoutARunWithoutTheFlagsThereIsNoBaseline() {
        PerfCase certified = new PerfCase().flagsAlone();
        certified.sequential = certified.parallel.subList(0, 1);
        certified.parallel = certified.sequential;

        assertThat(PerfLines.of(Reports.of(certified, certified, "mvn verify")))
                .contains(
                        "Baseline: not measured, since the POM has the JVM flags",
                        "Chosen: 17.6s, sequential (light JVM)")
                .noneMatch(line -> line.startsWith("Improvement") || line.startsWith("Gain"));
    }

    @Test
    void itIsSomethingThatApplyWouldWrite() {
        assertThat(VerdictText.leadsToApply(report)).isTrue();
    }

    @Test
    void theFilesHoldOneWorkerAndTheFlags() throws IOException {
        JsonNode optimal = new ObjectMapper()
                .readTree(new OptimizationResults().text(report).orElseThrow())
                .path("optimal_configurations")
                .path("all");
        JsonNode performance =
                new ObjectMapper().readTree(new PerformanceReport().text(report).orElseThrow());

        assertThat(optimal.path("workers").asInt()).isEqualTo(1);
        assertThat(optimal.path("success").asBoolean()).isTrue();
        assertThat(optimal.path("configuration").path("jvmFlags")).hasSize(2);
        assertThat(performance.path("chosen").asText()).isEqualTo("sequential (light JVM)");
        assertThat(performance.path("baseline").path("duration").asDouble()).isEqualTo(28.1);
        assertThat(performance.path("analysis").path("improvement_2").isMissingNode())
                .isTrue();
    }
}
