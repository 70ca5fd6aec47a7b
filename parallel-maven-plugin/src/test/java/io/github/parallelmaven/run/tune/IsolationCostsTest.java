package io.github.parallelmaven.run.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.parallelmaven.model.Isolation;
import io.github.parallelmaven.model.IsolationCost;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.run.RunRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Eight classes that wait for a second each. */
class IsolationCostsTest {

    private final VirtualSuite suite = new VirtualSuite(2).classes(8, 1, 0).startUp(0);

    private IsolationCosts costs(Isolation isolation, RunConfiguration configuration) {
        return new IsolationCosts(
                suite.run(new RunRequest(1, RunKind.BASELINE, RunConfiguration.sequential(), Duration.ZERO)),
                isolation,
                configuration,
                2);
    }

    private String name(int number) {
        return suite.run(new RunRequest(1, RunKind.BASELINE, RunConfiguration.sequential(), Duration.ZERO))
                .startOrder()
                .get(number);
    }

    @Test
    void aClassThatRunsAloneCostsItsWholeTimeWhereTheOthersLeaveRoomForIt() {
        IsolationCosts costs = costs(Isolation.alone(Set.of(name(0))), RunConfiguration.classThreads(8));

        List<IsolationCost> all = costs.all();

        assertThat(costs.seconds()).isCloseTo(2, within(0.01));
        assertThat(all).singleElement().satisfies(cost -> {
            assertThat(cost.testClass()).isEqualTo(name(0));
            assertThat(cost.how()).isEqualTo("isolated");
            assertThat(cost.seconds()).isCloseTo(1, within(0.01));
        });
    }

    @Test
    void ofClassesThatTakeTurnsEachCostsWhatTheOthersDoNotWaitForAnyway() {
        TreeMap<String, SortedSet<String>> writers = new TreeMap<>(
                Map.of("two", new TreeSet<>(Set.of(name(0), name(1))), "one", new TreeSet<>(Set.of(name(2)))));

        List<IsolationCost> all = costs(new Isolation(new TreeSet<>(), writers), RunConfiguration.classThreads(8))
                .all();

        assertThat(all).hasSize(3);
        assertThat(all.subList(0, 2)).allSatisfy(cost -> {
            assertThat(cost.how()).isEqualTo("lock two");
            assertThat(cost.seconds()).isCloseTo(1, within(0.01));
        });
        assertThat(all.get(2).how()).isEqualTo("lock one");
        assertThat(all.get(2).seconds()).isZero();
    }

    @Test
    void annotationsCostNothingInForksAndSerialClassesDo() {
        RunConfiguration forks = RunConfiguration.forks(8).withSerial(Set.of(name(3)));

        assertThat(costs(Isolation.alone(Set.of(name(0))), forks).all())
                .singleElement()
                .satisfies(cost -> {
                    assertThat(cost.testClass()).isEqualTo(name(3));
                    assertThat(cost.how()).isEqualTo("serial");
                    assertThat(cost.seconds()).isCloseTo(1, within(0.01));
                });
    }
}
