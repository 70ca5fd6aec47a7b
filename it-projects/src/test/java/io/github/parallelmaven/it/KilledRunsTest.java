package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whole runs of apply are killed: the project is as before, fully changed, or restored by the next goal. */
@Tag("full")
class KilledRunsTest {

    private static final int KILLS = 20;
    private static final int RUNS_THAT_WRITE = 6;
    private static final long MICROS_OF_WRITING = 30_000;
    private static final long SEED = 20_261_128;

    private final Random random = new Random(SEED);
    private final Map<AppliedState, Integer> found = new TreeMap<>();
    private ItProject project;
    private TreeSnapshot before;
    private long micros;
    private long longestEnd;

    @BeforeEach
    void copy() {
        project = ItProject.copy("tidy-suite", "killed-runs");
        before = project.files();
    }

    @Test
    void applyIsKilledAtRandomMomentsOfItsWholeTime() throws InterruptedException {
        long start = System.nanoTime();
        apply();
        micros = microsSince(start);

        for (double moment : moments()) {
            killAndLookAt(running(moment));
        }

        say("at random moments of " + micros / 1_000_000 + " s");
        // What the last one left in the output folder is in nobody's way.
        apply();
    }

    @Test
    void applyIsKilledWhileItWrites() throws InterruptedException {
        apply();
        assertThat(project.goal("rollback").exit()).isZero();
        Path journal = project.folder().resolve(".mvn/parallel/journal.json");

        for (int run = 0; run < RUNS_THAT_WRITE; run++) {
            StartedGoal apply = project.start("apply", TidySuiteTest.UNIT_MILLIS, TidySuiteTest.GAIN);
            while (apply.process().isAlive() && !Files.exists(journal)) {
                TimeUnit.MICROSECONDS.sleep(500);
            }
            // On a busy machine apply may find no gain, and then writes nothing.
            if (Files.exists(journal)) {
                TimeUnit.MICROSECONDS.sleep(random.nextLong(MICROS_OF_WRITING));
                killAndLookAt(apply);
            }
        }

        say("while it wrote");
        assertThat(found).isNotEmpty().doesNotContainKey(AppliedState.AS_BEFORE);
    }

    /** One in each part of the time, in any order. */
    private List<Double> moments() {
        List<Double> moments = new ArrayList<>();
        for (int part = 0; part < KILLS; part++) {
            moments.add((part + random.nextDouble()) / KILLS);
        }
        Collections.shuffle(moments, random);
        return moments;
    }

    /** An apply that is so far. One that has ended by then had more of the machine: it is the measure from now on. */
    private StartedGoal running(double moment) throws InterruptedException {
        while (true) {
            long start = System.nanoTime();
            copy();
            StartedGoal apply = project.start("apply", TidySuiteTest.UNIT_MILLIS, TidySuiteTest.GAIN);
            if (!apply.process().waitFor((long) (moment * micros), TimeUnit.MICROSECONDS)) {
                return apply;
            }
            micros = microsSince(start);
        }
    }

    private static long microsSince(long start) {
        return (System.nanoTime() - start) / 1_000;
    }

    private void killAndLookAt(StartedGoal apply) {
        List<ProcessHandle> started = apply.process().descendants().toList();
        long kill = System.nanoTime();
        apply.kill();

        assertThat(LeftProcesses.in(project.folder())).as("see %s", apply.log()).isEmpty();
        assertThat(LeftProcesses.of(started)).as("see %s", apply.log()).isEmpty();
        longestEnd = Math.max(longestEnd, System.nanoTime() - kill);
        AppliedState state = AppliedState.of(before, project.files());
        found.merge(state, 1, Integer::sum);

        MavenRun next = project.goal("rollback");
        assertThat(next.exit())
                .as("%s, see %s and %s", state, apply.log(), next.file())
                .isZero();
        assertThat(project.files()).as("%s, see %s", state, next.file()).isEqualTo(before);
    }

    private void say(String when) {
        int kills = found.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(
                "apply killed %d times %s, seed %d: %s; the last process was gone after at most %d ms%n",
                kills, when, SEED, found, longestEnd / 1_000_000);
    }

    private void apply() {
        MavenRun run = project.goal("apply", TidySuiteTest.UNIT_MILLIS, TidySuiteTest.GAIN);
        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(AppliedState.of(before, project.files()))
                .as("see %s", run.file())
                .isEqualTo(AppliedState.FULLY_CHANGED);
    }
}
