package io.github.parallelmaven.run.tune;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Remedy.ResourceLock.Mode;
import io.github.parallelmaven.run.tune.Schedule.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static Unit free(double seconds) {
        return new Unit(seconds, new TreeMap<>());
    }

    private static Unit locked(double seconds, String... locks) {
        return holding(seconds, Mode.READ_WRITE, locks);
    }

    private static Unit reading(double seconds, String... locks) {
        return holding(seconds, Mode.READ, locks);
    }

    private static Unit holding(double seconds, Mode mode, String... locks) {
        SortedMap<String, Mode> held = new TreeMap<>();
        List.of(locks).forEach(lock -> held.put(lock, mode));
        return new Unit(seconds, held);
    }

    private static double makespan(int workers, Unit... units) {
        return Schedule.makespan(List.of(units), workers, running -> 1);
    }

    @Test
    void eachWorkerTakesTheNextUnitWhenItIsFree() {
        assertThat(makespan(2, free(3), free(1), free(1), free(1), free(2))).isEqualTo(5);
        assertThat(makespan(1, free(3), free(1))).isEqualTo(4);
        assertThat(makespan(4)).isZero();
    }

    @Test
    void aHundredThousandClassesLongestFirstEndNearTheLowerBound() {
        Random random = new Random(7);
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            // As real suites are: most classes are short, and a few take a thousand times as long.
            double seconds = Math.exp(random.nextGaussian() * 1.5) * 0.05;
            units.add(i % 50 == 0 ? locked(seconds, "lock " + i % 1_000) : free(seconds));
        }
        units.sort(Comparator.comparingDouble(Unit::seconds).reversed());
        double bound = Math.max(
                units.get(0).seconds(),
                units.stream().mapToDouble(Unit::seconds).sum() / 64);

        assertThat(Schedule.makespan(units, 64, running -> 1)).isBetween(bound, bound * 1.02);
    }

    @Test
    void unitsOfOneLockRunInTurnHoweverManyWorkersThereAre() {
        assertThat(makespan(8, locked(1, "port"), locked(1, "port"), locked(1, "port"), free(2)))
                .isEqualTo(3);
    }

    @Test
    void aUnitThatWaitsForItsLockKeepsItsWorker() {
        assertThat(makespan(2, locked(2, "port"), locked(1, "port"), free(3))).isEqualTo(5);
        assertThat(makespan(2, locked(2, "port"), free(3), locked(1, "port"))).isEqualTo(3);
    }

    @Test
    void aUnitWithTwoLocksWaitsForBoth() {
        assertThat(makespan(3, locked(1, "port"), locked(2, "file"), locked(1, "port", "file")))
                .isEqualTo(3);
    }

    @Test
    void aUnitThatWaitsForOneLockHoldsThoseThatItHas() {
        // "file" before "port": the second has the file while it waits, and keeps the third from starting.
        assertThat(makespan(3, locked(3, "port"), locked(1, "file", "port"), locked(1, "file")))
                .isEqualTo(5);
        assertThat(makespan(3, locked(3, "port"), locked(1, "file"), locked(1, "file", "port")))
                .isEqualTo(4);
    }

    @Test
    void unitsThatOnlyReadRunBesideEachOtherAndBesideNoWriter() {
        assertThat(makespan(3, reading(2, "table"), reading(2, "table"), reading(2, "table")))
                .isEqualTo(2);
        assertThat(makespan(3, locked(2, "table"), reading(2, "table"), reading(2, "table")))
                .isEqualTo(4);
        assertThat(makespan(2, reading(3, "table"), free(1), locked(1, "table")))
                .isEqualTo(4);
    }

    @Test
    void whoeverComesAfterAWriterThatWaitsReadsAfterIt() {
        assertThat(makespan(3, reading(3, "table"), locked(1, "table"), reading(1, "table")))
                .isEqualTo(5);
        assertThat(makespan(3, reading(3, "table"), reading(1, "table"), locked(1, "table")))
                .isEqualTo(4);
        // Of three that wait, the reader is between two writers.
        assertThat(makespan(4, locked(1, "table"), locked(1, "table"), reading(1, "table"), locked(1, "table")))
                .isEqualTo(4);
    }

    @Test
    void unitsThatRunAtOnceAdvanceAlike() {
        double computing =
                Schedule.makespan(List.of(free(1), free(2), free(3)), 3, running -> Math.max(1, running / 2.0));

        assertThat(computing).isEqualTo(1 * 1.5 + 1 * 1 + 1 * 1);
    }

    @Test
    void noScheduleBeatsItsLongestChainOrItsWork() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Unit> units = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                double seconds = 1 + random.nextInt(9);
                units.add(random.nextInt(4) == 0 ? locked(seconds, "key" + random.nextInt(3)) : free(seconds));
            }
            Collections.shuffle(units, random);
            int workers = 1 + random.nextInt(6);
            double work = units.stream().mapToDouble(Unit::seconds).sum();
            double chain = List.of("key0", "key1", "key2").stream()
                    .mapToDouble(key -> units.stream()
                            .filter(unit -> unit.locks().containsKey(key))
                            .mapToDouble(Unit::seconds)
                            .sum())
                    .max()
                    .orElseThrow();

            assertThat(Schedule.makespan(units, workers, running -> 1))
                    .isGreaterThanOrEqualTo(Math.max(chain, work / workers) - 1e-9)
                    .isLessThanOrEqualTo(work + 1e-9);
        }
    }
}
