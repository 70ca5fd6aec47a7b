package io.github.parallelmaven.run.tune;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.ClassPairs;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.RunRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SeedChoiceTest {

    private final VirtualSuite suite = new VirtualSuite(2).classes(20, 1, 0);

    private TestRun run(int number, RunConfiguration configuration) {
        return suite.run(new RunRequest(number, RunKind.SHUFFLE, configuration, Duration.ZERO));
    }

    private ClassPairs met(List<TestRun> runs) {
        return ClassPairs.of(runs);
    }

    @Test
    void twoWorkersMeetInAsManyPairsAsTheyRunClassesBesideEachOther() {
        ClassPairs pairs = met(List.of(run(1, RunConfiguration.classThreads(2))));

        assertThat(pairs.possible()).isEqualTo(190);
        assertThat(pairs.count()).isEqualTo(10);
        assertThat(met(List.of(run(1, RunConfiguration.sequential()))).count()).isZero();
    }

    @Test
    void theChosenSeedBringsMoreNewPairsThanMostOthersWould() {
        TestRun sequential = run(1, RunConfiguration.sequential());
        TestRun first = run(2, RunConfiguration.classThreads(4).shuffled(7));
        long seed = new SeedChoice(sequential, new SplittableRandom(3)).next(4, met(List.of(first)), List.of(7L));

        long chosen = met(List.of(first, run(3, RunConfiguration.classThreads(4).shuffled(seed))))
                .count();
        double others = new SplittableRandom(5)
                .longs(60, 1, 1_000_000)
                .map(other -> met(List.of(
                                first, run(3, RunConfiguration.classThreads(4).shuffled(other))))
                        .count())
                .average()
                .orElseThrow();

        assertThat((double) chosen).isGreaterThan(others);
    }

    /** One class takes as long as all others together. */
    @Test
    void inTheOrderOfTheCandidatesALongClassStartsEarly() {
        VirtualSuite uneven = new VirtualSuite(2).classes(20, 0.5, 0).classes(1, 10, 0);
        TestRun sequential =
                uneven.run(new RunRequest(1, RunKind.BASELINE, RunConfiguration.sequential(), Duration.ZERO));

        for (int random = 0; random < 20; random++) {
            long seed = new SeedChoice(sequential, new SplittableRandom(random)).ofCandidates();
            List<String> order = new ArrayList<>(sequential.startOrder());
            Collections.shuffle(order, new Random(seed));

            assertThat(order.indexOf("C020Test")).isBetween(0, 3);
        }
    }

    @Test
    void aSmallSuiteIsAskedForEachOfItsOrdersBeforeOneIsAskedForAgain() {
        TestRun sequential = new VirtualSuite(2)
                .classes(3, 1, 0)
                .run(new RunRequest(1, RunKind.BASELINE, RunConfiguration.sequential(), Duration.ZERO));
        List<Long> seeds = new ArrayList<>();
        SeedChoice choice = new SeedChoice(sequential, new SplittableRandom(3));

        for (int run = 0; run < 6; run++) {
            seeds.add(choice.next(3, new ClassPairs(), seeds));
        }

        assertThat(seeds.stream().map(seed -> {
                    List<String> order = new ArrayList<>(sequential.startOrder());
                    Collections.shuffle(order, new Random(seed));
                    return order;
                }))
                .doesNotHaveDuplicates();
    }
}
