package io.github.parallelmaven.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.parallelmaven.gate.Runs;
import io.github.parallelmaven.gate.SafetyCase;
import io.github.parallelmaven.model.Certificate;
import io.github.parallelmaven.model.CertifiedModule;
import io.github.parallelmaven.model.FailsafeSettings;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWritersTest {

    @TempDir
    Path folder;

    private static JsonNode valid(ReportWriter writer, String schema) throws IOException {
        String text = writer.text(Reports.pending()).orElseThrow();
        assertThat(Schemas.objections(schema, text)).isEmpty();
        assertThat(text).doesNotContain("\r").endsWith("}\n");
        return new ObjectMapper().readTree(text);
    }

    @Test
    void everyArtefactIsWrittenUnderItsStableName() throws IOException {
        for (ReportWriter writer : ReportWriters.all()) {
            writer.write(Reports.pending(), folder.resolve("out"), UnaryOperator.identity());
        }

        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "progress.json",
                            ".parallel_test_progress",
                            "categories.json",
                            "findings.json",
                            "findings.sarif",
                            "performance_report.json",
                            "parallel_optimization_results.json",
                            "summary.md",
                            "trace.json");
        }
    }

    @Test
    void aGoalOfAnotherPhaseLeavesAnOlderArtefactAsItIs() throws IOException {
        new CategoriesReport().write(Reports.pending(), folder, UnaryOperator.identity());
        String before = Files.readString(folder.resolve("categories.json"));

        new CategoriesReport().write(Reports.empty(), folder, UnaryOperator.identity());

        assertThat(folder.resolve("categories.json")).hasContent(before);
    }

    @Test
    void whatIsOpenIsAWarningForCodeScanningAndWhatIsSuppressedSaysWhy() throws IOException {
        SafetyCase evidence = new SafetyCase();
        evidence.findings = List.of(
                reachedBy("a.A", new Remedy.Isolated("it writes")),
                reachedBy("a.B", new Remedy.Suppressed("only one test reads it")),
                reachedBy("a.C", new Remedy.None("cannot meet")));
        String text = new FindingsSarif()
                .text(Reports.with(evidence.build(), Reports.pending()))
                .orElseThrow();
        JsonNode run = new ObjectMapper().readTree(text).at("/runs/0");

        assertThat(run.at("/tool/driver/rules").findValuesAsText("id")).containsExactly("H01");
        assertThat(run.at("/results").findValuesAsText("level")).containsExactly("warning", "note");
        JsonNode open = run.at("/results/0");
        assertThat(open.at("/ruleId").asText()).isEqualTo("H01");
        assertThat(open.at("/message/text").asText()).isEqualTo("A.SEEN is written by tests; reached by a.A");
        assertThat(open.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
                .isEqualTo("src/test/java/a/A.java");
        assertThat(open.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(12);
        assertThat(run.at("/results/1/suppressions/0/justification").asText()).isEqualTo("only one test reads it");
    }

    private static Finding reachedBy(String testClass, Remedy remedy) {
        return new Finding(
                "H01",
                "class_mutable_state",
                testClass,
                new Location("src/test/java/a/A.java", 12, "a.A", "SEEN"),
                "static:a.A.SEEN",
                Finding.Access.WRITE,
                Set.of(Scope.CLASSES),
                List.of(testClass),
                "A.SEEN is written by tests",
                remedy,
                false);
    }

    @Test
    void theTraceHasEachTestOfTheFastestRunsInItsClassAndOnItsThread() throws IOException {
        JsonNode events = valid(new TraceReport(), "trace").at("/traceEvents");

        assertThat(events.get(0).at("/args/name").asText())
                .startsWith("sequential: ")
                .endsWith(", test JVM 41");
        assertThat(events)
                .filteredOn(event -> event.path("pid").asInt() == 1
                        && event.path("cat").asText().equals("test"))
                .extracting(
                        event -> event.path("name").asText(),
                        event -> event.path("ts").asLong())
                .containsExactly(
                        Tuple.tuple("a.A#works()", 0L),
                        Tuple.tuple("a.B#works()", 100_000L),
                        Tuple.tuple("a.C#works()", 200_000L),
                        Tuple.tuple("a.D#works()", 300_000L));
        assertThat(events)
                .filteredOn(event -> event.path("cat").asText().equals("class"))
                .extracting(event -> event.path("dur").asLong())
                .containsOnly(90_000L);
        assertThat(events)
                .filteredOn(event -> event.path("name").asText().equals("process_name"))
                .hasSize(2);
    }

    @Test
    void withoutARunThereIsNoTrace() {
        assertThat(new TraceReport().text(Reports.empty())).isEmpty();
    }

    @Test
    void doubtfulTestsComeFirstAndTheChecklistIsAnswered() throws IOException {
        JsonNode file = valid(new CategoriesReport(), "categories");

        assertThat(file.at("/tests/0/test").asText()).isEqualTo("a.B#works");
        assertThat(file.at("/tests").findValuesAsText("confidence"))
                .containsExactly("doubtful", "likely", "certain", "certain");
        assertThat(file.at("/tests/0/checklist").toString()).isEqualTo("{\"Expected runtime < 100ms\":\"true\"}");
        assertThat(file.at("/counts").toString()).isEqualTo("{\"integration\":1,\"slow\":1,\"unit\":2}");
    }

    @Test
    void aFindingHasThePlansKeysAndOurs() throws IOException {
        JsonNode finding = valid(new FindingsReport(), "findings").at("/findings/0");

        assertThat(finding.path("file").asText()).isEqualTo("src/test/java/a/A.java");
        assertThat(finding.path("line").asInt()).isEqualTo(12);
        assertThat(finding.path("type").asText()).isEqualTo("class_mutable_state");
        assertThat(finding.path("class").asText()).isEqualTo("a.A");
        assertThat(finding.path("variable").asText()).isEqualTo("SEEN");
        assertThat(finding.path("function").asText()).isEmpty();
        assertThat(finding.path("scope").toString()).isEqualTo("[\"classes\"]");
        assertThat(finding.at("/remedy/kind").asText()).isEqualTo("None");
        assertThat(finding.path("open_now").isBoolean()).isTrue();
        assertThat(finding.path("open_now").asBoolean()).isFalse();
    }

    @Test
    void progressSaysWhatEachGateSaidAndWhichPhasesAreComplete() throws IOException {
        JsonNode file = valid(new ProgressReport(), "progress");

        assertThat(file.at("/gates")).hasSize(16);
        assertThat(file.at("/gates/6/status").asText()).isEqualTo("PENDING");
        assertThat(file.at("/gates/6/now/kind").asText()).isEqualTo("Failed");
        assertThat(file.at("/phases").findValuesAsText("complete")).containsExactly("true", "false", "true", "false");
    }

    @Test
    void thePlansProgressIsLetterByLetterThePlans() {
        assertThat(new PlanProgress().text(Reports.stoppedAfterPhaseOne()).orElseThrow())
                .isEqualTo("""
                        === Parallel Test Implementation Progress ===
                        Started: 2026-11-24T13:30:36Z

                        Phase 1 Gate 1: FAILED (commit: none)
                        Phase 1 Gate 2: PASSED (commit: none)
                        Phase 1 Gate 3: PASSED (commit: none)
                        Phase 1 Gate 4: PASSED (commit: none)
                        """);
        assertThat(new PlanProgress().text(Reports.pending()).orElseThrow())
                .contains("Phase 1 Gate 4: PASSED (commit: none)\nPhase 1: COMPLETE\nPhase 2 Gate 1: PASSED")
                .contains("Phase 3: COMPLETE")
                .doesNotContain("Phase 2: COMPLETE", "Phase 4: COMPLETE");
    }

    @Test
    void theSummaryNamesWhatIsOpenAndIsAppendedToTheJobsPage() throws IOException {
        Path page = folder.resolve("page.md");
        Files.writeString(page, "earlier\n");
        Report report = Reports.pending();

        new Summary().appendTo(page, report, text -> text.replace("mvn parallel:", "mvn org.example:plugin:1:"));

        assertThat(Files.readString(page))
                .startsWith("earlier\n## Parallel tests: org.example:suite:1\n")
                .contains("| 2.3 | No untagged test | PENDING | 4 | failed | 4 tests with one category each |")
                .contains("Baseline: 28.1s", "Parallel: 9.4s", "Improvement: 67%")
                .contains("### 2.3 No untagged test: PENDING", "- where: `a.A#works: no category`")
                .endsWith("Next: `mvn org.example:plugin:1:apply`\n");
    }

    @Test
    void whatIsPendingIsMetOnceItIsWritten() {
        Report written = Reports.pending().asWritten();

        assertThat(new PlanProgress().text(written).orElseThrow())
                .contains("Phase 2 Gate 3: PASSED", "Phase 2: COMPLETE")
                .doesNotContain("PENDING");
        assertThat(new Summary().text(written).orElseThrow())
                .contains("| 2.3 | No untagged test | PASSED | 4 | passed | 4 tests with one category each |")
                .doesNotContain("PENDING");
    }

    private static Certificate certificate(int schema) {
        return new Certificate(
                schema,
                "2026-11-24T13:30:36Z",
                "0.1.0",
                Runs.FORKS,
                new TreeMap<>(java.util.Map.of(
                        ".",
                        new CertifiedModule(
                                "s", "d", new TreeMap<>(java.util.Map.of("a.TokenTest", "aa", "a.A", "bb"))))),
                new TreeMap<>(java.util.Map.of(Runs.id("a.A").value(), Outcome.SUCCESSFUL)),
                new TreeMap<>(java.util.Map.of(
                        "a:b@default",
                        new TreeMap<>(java.util.Map.of(Runs.id("a.AIT").value(), Outcome.SKIPPED)))),
                new TreeMap<>(java.util.Map.of("a:b@default", new FailsafeSettings("2", "true"))),
                List.of(11L, 12L, 13L),
                5,
                new TreeMap<>(java.util.Map.of("3.2", "Passed 9")),
                Reports.MACHINE,
                28.1,
                9.4,
                8.6,
                4,
                List.of());
    }

    @Test
    void aCertificateComesBackAsItWasSortedAndOneEntryALine() throws IOException {
        CertificateFile file = new CertificateFile(folder);

        file.write(certificate(Certificate.SCHEMA));

        String text = Files.readString(folder.resolve(".mvn/parallel/certificate.json"));
        assertThat(file.read()).contains(certificate(Certificate.SCHEMA));
        assertThat(Schemas.objections("certificate", text)).isEmpty();
        assertThat(text)
                .contains("        \"a.A\": \"bb\",\n        \"a.TokenTest\": \"aa\"\n")
                .contains("  \"seeds\": [\n    11,\n    12,\n    13\n  ],\n");
    }

    @Test
    void aProjectWithoutACertificateHasNone() throws IOException {
        assertThat(new CertificateFile(folder).read()).isEmpty();
    }

    @Test
    void aDamagedCertificateIsOneClearError() throws IOException {
        CertificateFile file = new CertificateFile(folder);
        file.write(certificate(Certificate.SCHEMA));
        String text = Files.readString(file.path());
        Files.writeString(file.path(), text.replace("\"cleanRuns\": 5", "\"cleanRuns\": \"<<<<<<< ours\""));

        assertThatThrownBy(file::read)
                .isInstanceOf(DamagedFileException.class)
                .hasMessageContaining("certificate.json is damaged: line ")
                .hasMessageEndingWith("run `mvn parallel:apply` again.")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void aCertificateWithAMissingPartIsDamaged() throws IOException {
        CertificateFile file = new CertificateFile(folder);
        file.write(certificate(Certificate.SCHEMA));
        Files.writeString(file.path(), Files.readString(file.path()).replace("  \"cleanRuns\": 5,\n", ""));

        assertThatThrownBy(file::read).isInstanceOf(DamagedFileException.class).hasMessageContaining("cleanRuns");
    }

    @Test
    void aCertificateThatWasMergedByHandIsReadAsAWholeOrNotAtAll() throws IOException {
        CertificateFile file = new CertificateFile(folder);
        file.write(certificate(Certificate.SCHEMA));
        String text = Files.readString(file.path());

        Files.writeString(file.path(), text.replaceFirst("\"issued\": \"[^\"]*\"", "\"issued\": \"yesterday\""));
        assertThatThrownBy(file::read)
                .isInstanceOf(DamagedFileException.class)
                .hasMessageContaining("issued is no date and time: yesterday");

        Files.writeString(file.path(), text.replaceFirst("\"Passed \\d+\"", "\"Passed\""));
        assertThatThrownBy(file::read)
                .isInstanceOf(DamagedFileException.class)
                .hasMessageContaining("has no verdict and number of things examined: Passed.");
    }

    @Test
    void aCertificateOfAnEarlierVersionIsNoDamagedOne() throws IOException {
        CertificateFile file = new CertificateFile(folder);
        file.write(certificate(3));
        String text = Files.readString(file.path());
        Files.writeString(file.path(), text.replaceFirst("(?s)  \"integrationSettings\".*?\n  },\n", ""));

        assertThat(Files.readString(file.path())).doesNotContain("integrationSettings");
        assertThatThrownBy(file::read)
                .isInstanceOf(DamagedFileException.class)
                .hasMessageContaining("schema 3, this version knows 4")
                .message()
                .doesNotContain("damaged", "\n");
    }

    @Test
    void aCertificateOfALaterVersionIsNotGuessedAt() throws IOException {
        CertificateFile file = new CertificateFile(folder);
        file.write(certificate(Certificate.SCHEMA + 1));

        assertThatThrownBy(file::read)
                .isInstanceOf(DamagedFileException.class)
                .hasMessageContaining("schema 5, this version knows 4");
    }
}
