package io.github.parallelmaven.analysis.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                .hasMessageContaining("suppressions.json");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("suppressions.json"), text);
    }
}
