package io.github.parallelmaven.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.gate.DepsCase;
import io.github.parallelmaven.gate.Runs;
import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportFileTest {

    @TempDir
    Path folder;

    private final Json json = new Json();

    @Test
    void aReportComesBackAsItWas() throws IOException {
        Path file = folder.resolve("deep/report.json");

        ReportFile.write(file, Reports.pending());

        assertThat(ReportFile.read(file)).isEqualTo(Reports.pending());
    }

    @Test
    void howAPomSpellsASettingIsKeptToItself() throws IOException {
        Setting.Origin origin = new Setting.Origin(
                Setting.Kind.POM_LITERAL, "pom.xml", 7, new Setting.Spelling("ci", "", "", "-Dtoken=secret"));

        String text = json.text(origin);

        assertThat(text).doesNotContain("secret");
        assertThat(json.parse(text, Setting.Origin.class))
                .isEqualTo(new Setting.Origin(Setting.Kind.POM_LITERAL, "pom.xml", 7));
    }

    @Test
    void anEmptyReportComesBackAsItWas() throws IOException {
        Path file = folder.resolve("report.json");

        ReportFile.write(file, Reports.empty());

        assertThat(ReportFile.read(file)).isEqualTo(Reports.empty());
    }

    @Test
    void aReportReplacesTheOldOneAndLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("report.json");
        ReportFile.write(file, Reports.pending());

        ReportFile.write(file, Reports.empty());

        assertThat(ReportFile.read(file)).isEqualTo(Reports.empty());

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aDamagedReportIsOneClearError() throws IOException {
        Path file = folder.resolve("report.json");
        Files.writeString(file, "{\n  \"changes\": {");

        assertThatThrownBy(() -> ReportFile.read(file))
                .isInstanceOf(DamagedFileException.class)
                .hasMessageContaining("report.json is damaged: line 2")
                .hasMessageEndingWith("Run `mvn parallel:validate` again.");
    }

    static Stream<Object> sealedValues() {
        return Stream.of(
                new Verdict.NotJudged("why", true),
                new Difference.RunTwice(Runs.id("a.A"), 2),
                new Difference.OutcomeChanged(Runs.id("a.A"), Outcome.SUCCESSFUL, Outcome.FAILED, "a.Boom"),
                new Remedy.ResourceLock("static:a.B.c", Remedy.ResourceLock.Mode.READ),
                new Remedy.SameThread(),
                new Remedy.SerialExecution("port", false),
                new PomChange.JUnitParameter("k", "v", "why"));
    }

    @ParameterizedTest
    @MethodSource("sealedValues")
    void aValueOfASealedInterfaceKnowsItsKind(Object value) throws IOException {
        Class<?> sealed = value.getClass().getInterfaces()[0];

        assertThat(json.text(value)).contains("\"kind\": \"" + value.getClass().getSimpleName() + "\"");
        assertThat((Object) json.parse(json.line(value), sealed)).isEqualTo(value);
    }

    @Test
    void keysAreSortedAndEachEntryHasItsLine() {
        assertThat(json.text(new Verdict.NotJudged("why", false)))
                .isEqualTo(
                        "{\n  \"kind\": \"NotJudged\",\n  \"forWantOfCertificate\": false,\n  \"reason\": \"why\"\n}\n");
        assertThat(json.text(List.of(1, 2))).isEqualTo("[\n  1,\n  2\n]\n");
    }

    @Test
    void theValueOfASecretSettingIsNeverWritten() {
        DepsCase deps = new DepsCase();
        deps.settings = List.of(
                new Setting("db.password", "hunter2", DepsCase.POM, true),
                new Setting("argLine", "-Dapi.token=abc123 -Xmx1g", DepsCase.POM, true));

        assertThat(json.text(deps.build()))
                .doesNotContain("hunter2", "abc123")
                .contains("\"value\": \"***\"", "-Dapi.token=*** -Xmx1g");
    }

    @Test
    void whatGoesIntoTheUsersFilesIsNotMasked() {
        assertThat(json.text(Reports.CHANGES)).contains("<token=keep>\\r\\n");
    }
}
