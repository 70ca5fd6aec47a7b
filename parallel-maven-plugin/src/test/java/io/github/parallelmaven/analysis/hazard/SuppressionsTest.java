package io.github.parallelmaven.analysis.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuppressionsTest {

    @TempDir
    Path folder;

    @Test
    void aListOfSuppressionsIsRead() throws IOException {
        Path file = write(
                "[{\"rule\": \"H02\", \"class\": \"a.B\", \"resource\": \"static:a.C.d\", \"reason\": \"a cache\"}]");

        assertThat(Suppressions.read(file).entries())
                .containsExactly(new Suppressions.Entry("H02", "a.B", "static:a.C.d", "a cache"));
    }

    @Test
    void noFileMeansNoSuppressions() {
        assertThat(Suppressions.read(folder.resolve("missing.json"))).isEqualTo(Suppressions.none());
    }

    @Test
    void anUnknownRuleIsNamed() throws IOException {
        Path file = write("[{\"rule\": \"H99\", \"class\": \"a.B\", \"reason\": \"x\"}]");

        assertThatThrownBy(() -> Suppressions.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("entry 1")
                .hasMessageContaining("H99")
                .hasMessageContaining("H02");
    }

    @Test
    void aSuppressionWithoutAReasonIsRefused() throws IOException {
        Path file = write("[{\"rule\": \"H02\", \"class\": \"a.B\", \"reason\": \"  \"}]");

        assertThatThrownBy(() -> Suppressions.read(file)).hasMessageContaining("'reason' is missing");
    }

    @Test
    void aMalformedFileIsOneClearError() throws IOException {
        Path file = write("[{");

        assertThatThrownBy(() -> Suppressions.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("suppressions.json: line 1, column ")
                .hasMessageContaining("(start marker at line 1, column 2)");
    }

    @Test
    void whatMatchesNoFindingIsTold() throws IOException {
        Suppressions all = Suppressions.read(write("""
                [
                  {"rule": "H01", "class": "a.B", "resource": "static:a.C.d", "reason": "x"},
                  {"rule": "H01", "class": "a.B", "reason": "any"},
                  {"rule": "H01", "class": "a.B", "resource": "static:a.C.gone", "reason": "x"},
                  {"rule": "H02", "class": "a.B", "reason": "x"},
                  {"rule": "RECORDED", "class": "a.B", "reason": "no run is here"}
                ]
                """));

        assertThat(all.matchingNone(List.of(written("static:a.C.d"))))
                .extracting(Suppressions.Entry::toString)
                .containsExactly("H01 of a.B (static:a.C.gone)", "H02 of a.B");
    }

    private static Finding written(String resource) {
        return new Finding(
                "H01",
                "static_write",
                "a.B",
                new Location("src/test/java/a/B.java", 3, "a.B", ""),
                resource,
                Finding.Access.WRITE,
                Set.of(Scope.CLASSES),
                List.of("a.B"),
                "it is written",
                new Remedy.Isolated("any may read it"),
                false);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("suppressions.json"), text);
    }
}
