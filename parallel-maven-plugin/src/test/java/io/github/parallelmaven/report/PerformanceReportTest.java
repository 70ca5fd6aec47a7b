package io.github.parallelmaven.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.parallelmaven.gate.CategoryCase;
import io.github.parallelmaven.gate.PerfCase;
import io.github.parallelmaven.gate.Runs;
import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.IntegrationEvidence;
import io.github.parallelmaven.model.IntegrationTuning;
import io.github.parallelmaven.model.Prediction;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.Simulated;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.WhatIf;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PerformanceReportTest {

    private final PerfCase perf = new PerfCase();

    private JsonNode written() throws IOException {
        String text = new PerformanceReport()
                .text(Reports.report(List.of(), perf, "mvn x"))
                .orElseThrow();
        assertThat(Schemas.objections("performance_report", text)).isEmpty();
        return new ObjectMapper().readTree(text);
    }

    private void addTwoWorkers(double seconds) {
        TestRun run = Runs.run(8, RunKind.CANDIDATE, RunConfiguration.forks(2), seconds, Runs.ORDER);
        perf.parallel = new ArrayList<>(perf.parallel);
        perf.parallel.add(run);
        perf.comparisons.add(Runs.same(run));
    }

    @Test
    void holdsEveryKeyOfThePlansReport() throws IOException {
        addTwoWorkers(14.05);
        JsonNode file = written();

        assertThat(file.at("/timestamp").asDouble()).isEqualTo(1795527036.0);
        for (String entry : List.of("/baseline", "/parallel/2", "/parallel/4", "/parallel/auto")) {
            assertThat(names(file.at(entry)))
                    .as(entry)
                    .containsExactlyInAnyOrder("duration", "test_count", "exit_code", "output", "errors");
        }
        assertThat(names(file.at("/categories")))
                .containsExactlyInAnyOrder(
                        "unit_sequential",
                        "unit_parallel",
                        "integration_sequential",
                        "integration_parallel",
                        "slow_sequential",
                        "slow_parallel");
        for (String improvement : List.of("improvement_2", "improvement_4", "improvement_auto")) {
            assertThat(names(file.at("/analysis/" + improvement)))
                    .as(improvement)
                    .containsExactlyInAnyOrder("percentage", "time_saved", "speedup_factor");
        }
    }

    @Test
    void whatWasPredictedAndSimulatedStandsBesideWhatWasMeasured() throws IOException {
        perf.simulated = new Simulated(
                List.of(), List.of(new Prediction(3, Runs.FORKS, 10.34, 9.4)), List.of(new WhatIf("8 cores", 4.2)));
        JsonNode file = written();

        assertThat(file.at("/predictions/0/run").asInt()).isEqualTo(3);
        assertThat(file.at("/predictions/0/error").asDouble()).isCloseTo(0.1, within(0.001));
        assertThat(file.at("/what_if/0/seconds").asDouble()).isEqualTo(4.2);
    }

    @Test
    void integrationTestsHaveEachOfTheirTimesAndWhyThereAreNoForks() throws IOException {
        assertThat(written().has("integration_tests")).isFalse();

        integrationTests(
                new IntegrationTuning(2, "", List.of(24.1, 24.6), List.of(13.2, 13.0, 12.9), List.of(1L, 2L, 3L), 4.2));
        JsonNode forked = written().at("/integration_tests");
        integrationTests(IntegrationTuning.declined("port:8080 crosses processes"));
        JsonNode declined = written().at("/integration_tests");

        assertThat(forked.at("/forks").asInt()).isEqualTo(2);
        assertThat(forked.at("/sequential_seconds")).hasSize(2);
        assertThat(forked.at("/forked_seconds")).hasSize(3);
        assertThat(declined.at("/reason").asText()).isEqualTo("port:8080 crosses processes");
        assertThat(declined.at("/sequential_seconds/0").asDouble()).isEqualTo(24.1);
    }

    private void integrationTests(IntegrationTuning tuning) {
        perf.integration =
                new IntegrationEvidence(IntegrationEvidence.Status.COMPARED, "", List.of(), 24.1, 13.1, tuning);
    }

    @Test
    void figuresAreThoseOfTheRuns() throws IOException {
        addTwoWorkers(14.05);
        JsonNode file = written();

        assertThat(file.at("/baseline/duration").asDouble()).isEqualTo(28.1);
        assertThat(file.at("/baseline/test_count").asInt()).isEqualTo(4);
        assertThat(file.at("/baseline/exit_code").asInt()).isZero();
        assertThat(file.at("/baseline/output").asText())
                .isEqualTo("sequential: 4 tests, 4 successful, 0 failed, 0 aborted, 0 skipped");
        assertThat(file.at("/analysis/improvement_2/percentage").asDouble()).isEqualTo(50.0, within(1e-9));
        assertThat(file.at("/analysis/improvement_2/time_saved").asDouble()).isEqualTo(14.05, within(1e-9));
        assertThat(file.at("/analysis/improvement_2/speedup_factor").asDouble()).isEqualTo(2.0, within(1e-9));
        assertThat(file.at("/parallel/auto")).isEqualTo(file.at("/parallel/2"));
        assertThat(file.at("/categories/unit_parallel/duration").asDouble()).isEqualTo(3.0);
    }

    @Test
    void eachFigureSaysWhatItRestsOn() throws IOException {
        JsonNode marks = written().at("/figures");

        assertThat(marks.path("/baseline/duration")).hasToString("{\"mark\":\"measured\",\"runs\":[1]}");
        assertThat(marks.path("/parallel/4/duration").path("runs")).hasToString("[3,4,5,6,7]");
        assertThat(marks.path("/categories/unit_parallel/duration").path("mark").asText())
                .isEqualTo("derived");
        assertThat(marks.path("/categories/integration_parallel/duration")
                        .path("mark")
                        .asText())
                .isEqualTo("measured");
        assertThat(marks.path("/analysis/improvement_4").path("mark").asText()).isEqualTo("derived");
    }

    @Test
    void whatWasNotMeasuredHasNoNumberButAReason() throws IOException {
        JsonNode file = written();

        assertThat(file.at("/parallel/2").has("duration")).isFalse();
        assertThat(file.at("/parallel/2/exit_code").isNull()).isTrue();
        assertThat(file.at("/figures").path("/parallel/2/duration"))
                .hasToString("{\"mark\":\"not_measured\",\"reason\":\"no run with 2 workers was made\"}");
        assertThat(file.at("/analysis").has("improvement_2")).isFalse();
        assertThat(file.at("/figures")
                        .path("/analysis/improvement_2")
                        .path("mark")
                        .asText())
                .isEqualTo("not_measured");
    }

    @Test
    void aRunThatGaveOtherResultsHasNoTime() throws IOException {
        addTwoWorkers(1.0);
        perf.replaceComparison(Runs.differing(perf.parallel.get(5), new Difference.Lost(Runs.id("a.A"))));
        JsonNode entry = written().at("/parallel/2");

        assertThat(entry.has("duration")).isFalse();
        assertThat(entry.path("exit_code").asInt()).isEqualTo(1);
        assertThat(entry.path("errors").asText()).startsWith("run 8 gave other results than sequentially");
    }

    @Test
    void theFastestConfigurationOfAWorkerCountIsShownByItsMedian() throws IOException {
        TestRun light =
                Runs.run(9, RunKind.CANDIDATE, Runs.FORKS.withJvmFlags(RunConfiguration.LIGHT_JVM), 8.0, Runs.ORDER);
        perf.parallel = new ArrayList<>(perf.parallel);
        perf.parallel.add(light);

        assertThat(written().at("/parallel/4/duration").asDouble()).isEqualTo(8.0);
    }

    @Test
    void everyRunIsThereAsARawSample() throws IOException {
        JsonNode samples = written().at("/samples");

        assertThat(samples).hasSize(7);
        assertThat(samples.get(3).path("seconds").asDouble()).isEqualTo(9.2);
        assertThat(samples.get(3).path("purpose").asText()).isEqualTo("shuffle");
        assertThat(samples.get(3).path("peak_concurrency").asInt()).isEqualTo(4);
        assertThat(samples.get(3).path("cpu_seconds").asDouble()).isEqualTo(0.9);
    }

    @Test
    void aReportWithoutAnyRunIsStillValid() throws IOException {
        perf.empty();
        JsonNode file = written();

        assertThat(file.at("/baseline/errors").asText()).isEqualTo("no sequential run");
        assertThat(file.at("/lower_bound").isMissingNode()).isTrue();
    }

    @Test
    void aGoalThatMeasuredNothingLeavesAnOlderFileAlone() {
        assertThat(new PerformanceReport().text(Reports.empty())).isEmpty();
        assertThat(new OptimizationResults().text(Reports.empty())).isEmpty();
    }

    @Test
    void optimizationResultsHoldEveryKeyOfThePlans() throws IOException {
        perf.optima.set(
                1, new io.github.parallelmaven.model.Optimum("integration", RunConfiguration.classThreads(2), 3, 5.0));
        Report report = Reports.report(List.of(), perf, "mvn x");
        String text = new OptimizationResults().text(report).orElseThrow();
        JsonNode file = new ObjectMapper().readTree(text);

        assertThat(Schemas.objections("parallel_optimization_results", text)).isEmpty();
        assertThat(file.at("/timestamp").asDouble()).isEqualTo(1795527036.0);
        for (String scope : List.of("unit", "integration", "slow", "all")) {
            assertThat(names(file.at("/optimal_configurations/" + scope)))
                    .contains("workers", "category", "duration", "success", "output");
            assertThat(file.at("/optimal_configurations/" + scope + "/success").asBoolean())
                    .isTrue();
        }
        assertThat(file.at("/optimal_configurations/all/category").isNull()).isTrue();
        assertThat(file.at("/recommendations/maven_commands/full_suite").asText())
                .isEqualTo("mvn test");
        assertThat(file.at("/recommendations/maven_commands/unit").asText()).isEqualTo("mvn test -Dgroups=unit");
        assertThat(file.at("/recommendations/maven_commands/slow").asText())
                .isEqualTo("mvn test -Dgroups=slow -DforkCount=1 -Djunit.jupiter.execution.parallel.enabled=false");
        assertThat(file.at("/recommendations/ci_cd_config/integration_only").asText())
                .startsWith("mvn test -Dgroups=integration -DforkCount=1 ")
                .contains("-Djunit.jupiter.execution.parallel.config.fixed.parallelism=2");
        assertThat(file.at("/recommendations/developer_workflow/estimated_times/full_suite")
                        .asText())
                .isEqualTo("9.4s");
        assertThat(file.at("/figures").path("/optimal_configurations/all/duration"))
                .hasToString("{\"mark\":\"measured\",\"runs\":[3]}");
    }

    /** As of TestNG: nothing that Surefire could select by stands in the classes. */
    @Test
    void aCategoryThatIsOnlyDeclaredHasNoCommandThatWouldSelectNothing() throws IOException {
        CategoryCase declared = new CategoryCase();
        declared.tests.replaceAll(test -> new DiscoveredTest(test.id(), test.method(), Set.of()));
        Report report = Reports.with(declared.build(), Reports.report(List.of(), perf, "mvn x"));
        String text = new OptimizationResults().text(report).orElseThrow();
        JsonNode recommendations = new ObjectMapper().readTree(text).path("recommendations");

        assertThat(Schemas.objections("parallel_optimization_results", text)).isEmpty();
        assertThat(recommendations.at("/maven_commands/full_suite").asText()).isEqualTo("mvn test");
        for (String command : List.of("/maven_commands/unit", "/ci_cd_config/integration_only")) {
            assertThat(recommendations.at(command).asText())
                    .isEqualTo(
                            "none: declared in .mvn/parallel/parallel.properties, by which Surefire selects no test");
        }
    }

    @Test
    void aCategoryThatNoTestHasHasNoCommandThatWouldSelectNothing() throws IOException {
        CategoryCase withoutSlowTests = new CategoryCase();
        withoutSlowTests.tests.removeIf(
                test -> withoutSlowTests.tags.get(test.method()).contains(Category.SLOW));
        withoutSlowTests.tags.values().removeIf(categories -> categories.contains(Category.SLOW));
        Report report = Reports.with(withoutSlowTests.build(), Reports.report(List.of(), perf, "mvn x"));
        String text = new OptimizationResults().text(report).orElseThrow();
        JsonNode commands = new ObjectMapper().readTree(text).at("/recommendations/maven_commands");

        assertThat(Schemas.objections("parallel_optimization_results", text)).isEmpty();
        assertThat(commands.path("slow").asText()).isEqualTo("none: no test has this category");
        assertThat(commands.path("unit").asText()).startsWith("mvn test -Dgroups=unit");
    }

    @Test
    void aScopeWithoutAChoiceSaysSo() throws IOException {
        perf.optima = List.of();
        String text = new OptimizationResults()
                .text(Reports.report(List.of(), perf, "mvn x"))
                .orElseThrow();
        JsonNode slow = new ObjectMapper().readTree(text).at("/optimal_configurations/slow");

        assertThat(Schemas.objections("parallel_optimization_results", text)).isEmpty();
        assertThat(slow.path("success").asBoolean()).isFalse();
        assertThat(slow.has("duration")).isFalse();
    }

    @Test
    void theSchemaRejectsAFileWithoutABaseline() throws IOException {
        String text = new PerformanceReport()
                .text(Reports.report(List.of(), perf, "mvn x"))
                .orElseThrow()
                .replace("\"baseline\"", "\"base\"");

        assertThat(Schemas.objections("performance_report", text)).isNotEmpty();
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        for (Iterator<String> fields = node.fieldNames(); fields.hasNext(); ) {
            names.add(fields.next());
        }
        return names;
    }
}
