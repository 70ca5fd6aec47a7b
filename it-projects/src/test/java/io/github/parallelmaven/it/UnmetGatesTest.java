package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One project for each reason why a gate is not met: its {@code expected.json} names the gate, its word, how many things
 * it examines, and what its diagnosis says.
 */
class UnmetGatesTest {

    /** Every project whose {@code expected.json} says why it is there. */
    static List<String> projects() {
        try (Stream<Path> folders = Files.list(Environment.projects())) {
            return folders.filter(folder -> Files.exists(folder.resolve("expected.json")))
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> Expected.of(name).json().has("why"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("projects")
    void aGateFailsForExactlyThatReason(String name) {
        ItProject project = ItProject.copy(name, name);
        TreeSnapshot before = project.files();

        MavenRun run = project.goal("validate");

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        assertThat(project.files()).isEqualTo(before);
        Expected.of(name).holdsForUnmetGatesOf(project.results());
        assertThat(run.errors()).as("what Maven says at last").isNotEmpty();
        assertThat(run.errors().get(0)).contains("Next: mvn ");
    }
}
