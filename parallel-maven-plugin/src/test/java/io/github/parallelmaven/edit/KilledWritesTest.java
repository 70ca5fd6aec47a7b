package io.github.parallelmaven.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.edit.source.SourceCase;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.FileChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five hundred processes that write are killed at random moments: no project is left in between, and no lock. */
@Tag("full")
class KilledWritesTest {

    private static final int KILLS = 250;
    private static final int CLASSES = 30;
    private static final long SEED = 20_261_128;

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final Map<String, Integer> found = new TreeMap<>();

    @Test
    void applyIsKilledAtRandomMoments() throws Exception {
        long micros = timed(0, false);
        for (int kill = 1; kill <= KILLS; kill++) {
            kill(kill, false, micros);
        }
        System.out.println("apply killed " + KILLS + " times: " + found);
        assertThat(found).containsKey("restored");
    }

    @Test
    void rollbackIsKilledAtRandomMoments() throws Exception {
        long micros = timed(0, true);
        for (int kill = 1; kill <= KILLS; kill++) {
            kill(kill, true, micros);
        }
        System.out.println("rollback killed " + KILLS + " times: " + found);
        assertThat(found).containsKey("restored");
    }

    /** How long the writing takes when nobody kills it, in microseconds. */
    private long timed(int number, boolean rollback) throws Exception {
        Path root = folder.resolve("" + number);
        List<String> arguments = prepare(root, rollback);
        WritingProcess process = WritingProcess.begin(arguments);
        long start = System.nanoTime();
        process.end();
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
    }

    private void kill(int number, boolean rollback, long micros) throws Exception {
        Path root = folder.resolve("" + number);
        List<String> arguments = prepare(root, rollback);
        Map<String, String> original = original(root);
        Map<String, String> atStart = files(root);
        WritingProcess process = WritingProcess.begin(arguments);
        TimeUnit.MICROSECONDS.sleep((long) (random.nextDouble() * micros));
        process.kill();

        try (WriteLock lock = WriteLock.acquire(root, WritingProcess.output(root))) {
            boolean needed = new JournalRecovery().isNeeded(root);
            Map<String, String> left = files(root);
            new JournalRecovery().recover(root);
            Map<String, String> now = files(root);
            boolean unchanged = now.equals(atStart);
            if (needed) {
                assertThat(now).as("kill %s, restored", number).isEqualTo(original);
                count("restored");
            } else if (unchanged) {
                count(left.equals(atStart) ? "as before" : "as before, but for a temporary file");
            } else {
                assertThat(now).as("kill %s, fully changed", number).isEqualTo(goal(root, rollback, original));
                count("fully changed");
            }
        }
    }

    private void count(String what) {
        found.merge(what, 1, Integer::sum);
    }

    /** What apply and rollback lead to. */
    private Map<String, String> goal(Path root, boolean rollback, Map<String, String> original) throws IOException {
        if (rollback) {
            return original;
        }
        Path other = folder.resolve("applied-" + root.getFileName());
        SampleProject project = project(other);
        new JournaledWriter().apply(other, changes(project));
        return files(other);
    }

    private Map<String, String> original(Path root) throws IOException {
        Path other = folder.resolve("original-" + root.getFileName());
        project(other);
        return files(other);
    }

    private List<String> prepare(Path root, boolean rollback) throws IOException {
        ChangeSet changes = changes(project(root));
        if (rollback) {
            new JournaledWriter().apply(root, changes);
            return List.of(root.toString());
        }
        Path saved = folder.resolve(root.getFileName() + ".json");
        WritingProcess.save(changes, saved);
        return List.of(root.toString(), saved.toString());
    }

    private static SampleProject project(Path root) throws IOException {
        Files.createDirectories(root);
        SampleProject project = new SampleProject(root);
        for (int i = 0; i < CLASSES; i++) {
            project.write(file(i), project.read(SampleProject.B).replace("BTest", "More" + i + "Test"));
        }
        return project;
    }

    private static ChangeSet changes(SampleProject project) {
        List<FileChange> files = new ArrayList<>(project.changes().files());
        for (int i = 0; i < CLASSES; i++) {
            files.addAll(project.annotate(file(i), SourceCase.tag("a.More" + i + "Test", "", "unit"))
                    .files());
        }
        return new ChangeSet(files);
    }

    private static String file(int number) {
        return "src/test/java/a/More" + number + "Test.java";
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> tree = new TreeMap<>(SampleProject.tree(root));
        tree.keySet().removeIf(path -> path.startsWith("target"));
        return tree;
    }
}
