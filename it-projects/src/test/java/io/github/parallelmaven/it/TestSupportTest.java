package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code parallel-test-support} promises, in real forks and in real threads of Surefire. */
class TestSupportTest {

    private static final int TESTS = 24;

    /** What one test noted. */
    private record Note(String name, int number, int fork, long pid) {

        static Note of(Path file) {
            try {
                List<String> lines = Files.readAllLines(file);
                return new Note(
                        lines.get(0),
                        Integer.parseInt(lines.get(1)),
                        Integer.parseInt(lines.get(2)),
                        Long.parseLong(lines.get(3)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @ParameterizedTest(name = "reuseForks={0}")
    @ValueSource(booleans = {true, false})
    void noTwoTestsOfTwoForksHaveTheSameIds(boolean reuse) {
        List<Note> notes = run("in-forks-" + reuse, "-Ddepot.classes=2", "-DforkCount=2", "-DreuseForks=" + reuse);

        assertThat(notes).extracting(Note::name).doesNotHaveDuplicates();
        assertThat(notes).extracting(Note::fork).containsOnly(1, 2);
        assertThat(numbersOf(1, notes)).doesNotContainAnyElementsOf(numbersOf(2, notes));
        assertThat(notes.stream().map(Note::pid).distinct()).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest(name = "{0} mode")
    @ValueSource(strings = {"concurrent", "same_thread"})
    void noTwoTestsOfFourThreadsHaveTheSameIds(String methods) {
        List<Note> notes = run(
                "in-threads-" + methods,
                "-Ddepot.classes=4",
                "-Djunit.jupiter.execution.parallel.enabled=true",
                "-Djunit.jupiter.execution.parallel.mode.default=" + methods,
                "-Djunit.jupiter.execution.parallel.mode.classes.default=concurrent",
                "-Djunit.jupiter.execution.parallel.config.strategy=fixed",
                "-Djunit.jupiter.execution.parallel.config.fixed.parallelism=24",
                "-Djunit.jupiter.execution.parallel.config.fixed.max-pool-size=24");

        assertThat(notes).extracting(Note::name).doesNotHaveDuplicates();
        assertThat(notes).extracting(Note::number).doesNotHaveDuplicates();
        assertThat(notes).extracting(Note::fork).containsOnly(1);
    }

    private static List<Integer> numbersOf(int fork, List<Note> notes) {
        return notes.stream()
                .filter(note -> note.fork() == fork)
                .map(Note::number)
                .toList();
    }

    private static List<Note> run(String purpose, String... options) {
        ItProject project = ItProject.copy("tests-with-unique-ids", "unique-ids-" + purpose);
        String[] words = Stream.concat(
                        Stream.of("test", "-Dsupport.version=" + Environment.version()), Stream.of(options))
                .toArray(String[]::new);
        MavenRun run = project.maven(words);
        assertThat(run.exit()).as("see %s", run.file()).isZero();
        try (Stream<Path> files = Files.list(project.folder().resolve("target/ids"))) {
            List<Note> notes = files.filter(Files::isRegularFile).map(Note::of).toList();
            assertThat(notes).hasSize(TESTS);
            return notes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
