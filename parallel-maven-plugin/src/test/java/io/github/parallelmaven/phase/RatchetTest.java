package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.gate.Gates;
import io.github.parallelmaven.gate.SafetyCase;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.SafetyEvidence;
import io.github.parallelmaven.model.Scope;
import io.github.parallelmaven.model.Verdict;
import io.github.parallelmaven.report.DamagedFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatchetTest {

    @TempDir
    private Path root;

    private final List<String> said = new ArrayList<>();

    private static Finding open(String testClass) {
        return new Finding(
                "H01",
                "static_write",
                testClass,
                new Location("src/test/java/Some.java", 12, testClass, "field"),
                "static:a.Cache.all",
                Finding.Access.WRITE,
                Set.of(Scope.CLASSES),
                List.of(testClass),
                "it is written",
                new Remedy.Isolated("any may read it"),
                false);
    }

    private Verdict judged(Settings.Ratchet asked, Finding... findings) throws IOException {
        SafetyCase evidence = new SafetyCase();
        evidence.findings = List.of(findings);
        Path folder = Files.createTempDirectory(root, "suite");
        SafetyEvidence known =
                new Ratchet(root, new SampleSuite(folder).project(), asked, said::add).judge(evidence.build());
        return Gates.threadSafety().stream()
                .filter(gate -> gate.id() == GateId.NO_UNGUARDED_SHARED_STATE)
                .findFirst()
                .orElseThrow()
                .judge(known);
    }

    @Test
    void withoutABaselineEveryOpenHazardFails() throws IOException {
        assertThat(judged(Settings.Ratchet.HOLD, open("a.OneTest"))).isInstanceOf(Verdict.Failed.class);
        assertThat(root.resolve(".mvn")).doesNotExist();
    }

    @Test
    void whatIsInTheBaselineDoesNotFailAndWhatIsNewDoes() throws IOException {
        Verdict written = judged(Settings.Ratchet.WRITE, open("a.OneTest"), open("a.TwoTest"));

        assertThat(written).isInstanceOf(Verdict.Passed.class);
        assertThat(said)
                .containsExactly(".mvn/parallel/baseline/a.b.json: written, 2 open hazards. Commit it: from now on"
                        + " only new ones fail the build");
        assertThat(root.resolve(".mvn/parallel/baseline/a.b.json")).hasContent("""
                        [
                          {"resource":"static:a.Cache.all","rule":"H01","testClass":"a.OneTest"},
                          {"resource":"static:a.Cache.all","rule":"H01","testClass":"a.TwoTest"}
                        ]
                        """);
        assertThat(judged(Settings.Ratchet.HOLD, open("a.OneTest"), open("a.TwoTest")))
                .isInstanceOf(Verdict.Passed.class);
        assertThat(judged(Settings.Ratchet.HOLD, open("a.OneTest"), open("a.TwoTest"), open("a.ThreeTest")))
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed -> assertThat(failed.diagnosis().toString())
                                .contains("a.ThreeTest")
                                .doesNotContain("a.OneTest"));
    }

    @Test
    void whatIsMendedIsToBeTakenOutAndWhatIsNewIsNeverTakenIn() throws IOException {
        judged(Settings.Ratchet.WRITE, open("a.OneTest"), open("a.TwoTest"));

        assertThat(judged(Settings.Ratchet.HOLD, open("a.TwoTest"))).isInstanceOf(Verdict.Warned.class);
        assertThat(judged(Settings.Ratchet.WRITE, open("a.TwoTest"), open("a.ThreeTest")))
                .as("a new one is not taken in")
                .isInstanceOf(Verdict.Failed.class);
        assertThat(said).last().asString().endsWith("1 mended and taken out, 1 left");
        assertThat(judged(Settings.Ratchet.HOLD, open("a.OneTest"), open("a.TwoTest")))
                .as("what was mended comes back")
                .isInstanceOf(Verdict.Failed.class);
        assertThat(judged(Settings.Ratchet.WRITE)).isInstanceOf(Verdict.Passed.class);
        assertThat(root.resolve(".mvn/parallel/baseline/a.b.json")).doesNotExist();
    }

    @Test
    void anotherThingBehindTheSameLockIsNew() throws IOException {
        judged(Settings.Ratchet.WRITE, property("shop.mode"));

        assertThat(root.resolve(".mvn/parallel/baseline/a.b.json")).hasContent("""
                        [
                          {"resource":"system property:shop.mode","rule":"H10","testClass":"a.OneTest"}
                        ]
                        """);
        assertThat(judged(Settings.Ratchet.HOLD, property("shop.mode"))).isInstanceOf(Verdict.Passed.class);
        assertThat(judged(Settings.Ratchet.HOLD, property("shop.mode"), property("user.language")))
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed -> assertThat(failed.diagnosis().toString())
                                .contains("system property:user.language")
                                .doesNotContain("shop.mode"));
    }

    private static Finding property(String name) {
        return new Finding(
                "H10",
                "system_property_write",
                "a.OneTest",
                new Location("src/test/java/Some.java", 12, "a.OneTest", "sets"),
                "java.lang.System.properties",
                "system property:" + name,
                Finding.Access.WRITE,
                Set.of(Scope.CLASSES),
                List.of("a.OneTest"),
                "it is set",
                new Remedy.Isolated("any may read it"),
                false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"rule\": \"H01\"}]", "[null]", "null", "{}", "", "[\n<<<<<<< ours\n]"})
    void aDamagedBaselineIsNoPermission(String text) throws IOException {
        Path file = root.resolve(".mvn/parallel/baseline/a.b.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);

        assertThatThrownBy(() -> judged(Settings.Ratchet.HOLD, open("a.OneTest")))
                .isInstanceOf(UncheckedIOException.class)
                .cause()
                .isInstanceOf(DamagedFileException.class)
                .hasMessageContaining("a.b.json is damaged: ")
                .message()
                .doesNotContain("Source")
                .endsWith("Restore it from version control, or delete it and write a new one.");
    }
}
