package io.github.parallelmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.BuildTimes;
import io.github.parallelmaven.model.ClassTime;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.MachineClass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which classes became slower, in builds whose noise comes from a seeded source of random numbers. */
class RegressionTest {

    private static final double ALLOWED = 0.2;
    private static final int BUILDS = 50;
    private static final int CLASSES = 20;

    private int built;

    private BuildTimes build(Map<String, Double> seconds) {
        return build(seconds, 10, 2);
    }

    private BuildTimes build(Map<String, Double> seconds, int others, double otherSeconds) {
        TreeMap<String, ClassTime> classes = new TreeMap<>();
        seconds.forEach((name, time) -> classes.put(name, new ClassTime(time, 0, 0)));
        return times(classes, others, otherSeconds);
    }

    private BuildTimes times(SortedMap<String, ClassTime> classes, int others, double otherSeconds) {
        return new BuildTimes(
                Instant.EPOCH.plusSeconds(86_400L * built++).toString(),
                "",
                new MachineClass(2, 8, "Linux", 17),
                "settings",
                classes,
                others,
                otherSeconds,
                new TreeSet<>(),
                new TreeSet<>());
    }

    private List<BuildTimes> builds(int count, Map<String, Double> seconds) {
        List<BuildTimes> builds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            builds.add(build(seconds));
        }
        return builds;
    }

    private static Set<String> slower(BuildTimes now, List<BuildTimes> earlier) {
        return Regression.of(now, earlier, ALLOWED).slower().keySet();
    }

    /** A suite of twenty classes from 1.2 to 20 seconds; each time is multiplied by its noise and by that of its build. */
    private final class Suite {

        private final DoubleSupplier noise;
        private final DoubleSupplier machine;
        private final List<BuildTimes> history = new ArrayList<>();

        Suite(DoubleSupplier noise, DoubleSupplier machine) {
            this.noise = noise;
            this.machine = machine;
        }

        BuildTimes next(String changed, double factor) {
            double busy = Math.exp(Math.abs(machine.getAsDouble()));
            Map<String, Double> seconds = new TreeMap<>();
            for (int i = 1; i <= CLASSES; i++) {
                String name = "a.T" + i;
                double usual = 0.2 + i;
                double work = name.equals(changed) ? factor * usual : usual;
                seconds.put(name, work * busy * Math.exp(noise.getAsDouble()));
            }
            return build(seconds, 10, 2 * busy);
        }

        /** How many classes of unchanged builds are named. */
        int alarms() {
            int alarms = 0;
            for (int i = 0; i < BUILDS; i++) {
                BuildTimes now = next("", 1);
                Set<String> slower = slower(now, newest());
                alarms += slower.size();
                history.add(now.judged(new TreeSet<>(slower), Collections.emptySortedSet()));
            }
            return alarms;
        }

        private List<BuildTimes> newest() {
            return history.subList(Math.max(0, history.size() - 20), history.size());
        }
    }

    /** Student's distribution with five degrees of freedom: one of a thousand values is six times as far out as the spread. */
    private static double heavyTail(Random random) {
        double squares = 0;
        for (int i = 0; i < 5; i++) {
            double normal = random.nextGaussian();
            squares += normal * normal;
        }
        return random.nextGaussian() / Math.sqrt(squares / 5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void fiftyUnchangedBuildsRaiseNoAlarmAndAClassTwiceAsSlowIsNamedInTheFirst(long seed) {
        Random random = new Random(seed);
        Suite suite = new Suite(() -> 0.04 * random.nextGaussian(), () -> 0.3 * random.nextGaussian());

        assertThat(suite.alarms()).isZero();
        for (int i = 1; i <= CLASSES; i++) {
            assertThat(slower(suite.next("a.T" + i, 2), suite.newest())).containsExactly("a.T" + i);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void evenWhereASingleTimeIsOftenFarOut(long seed) {
        Random random = new Random(seed);
        Suite suite = new Suite(() -> 0.03 * heavyTail(random), () -> 0.3 * random.nextGaussian());

        assertThat(suite.alarms()).isZero();
        assertThat(slower(suite.next("a.T7", 2), suite.newest())).contains("a.T7");
    }

    @Test
    void oneEarlierBuildIsEnoughToSeeThatAClassTakesTwiceAsLong() {
        List<BuildTimes> earlier = builds(1, Map.of("a.A", 1.5, "a.B", 2.0, "a.C", 3.0));

        assertThat(slower(build(Map.of("a.A", 3.0, "a.B", 2.1, "a.C", 2.9)), earlier))
                .containsExactly("a.A");
        assertThat(slower(build(Map.of("a.A", 2.1, "a.B", 2.1, "a.C", 2.9)), earlier))
                .isEmpty();
    }

    @Test
    void withoutAnEarlierBuildNothingIsJudged() {
        Regression first = Regression.of(build(Map.of("a.A", 3.0)), List.of(), ALLOWED);

        assertThat(first.judged()).isZero();
        assertThat(first.slower()).isEmpty();
    }

    @Test
    void whatMakesAllClassesSlowerIsNoFaultOfOne() {
        List<BuildTimes> earlier = builds(10, Map.of("a.A", 1.5, "a.B", 2.0, "a.C", 3.0));

        Regression busy = Regression.of(build(Map.of("a.A", 4.0, "a.B", 5.0, "a.C", 7.5), 10, 5), earlier, ALLOWED);

        assertThat(busy.slower()).isEmpty();
        assertThat(busy.wasBusy()).isTrue();
    }

    @Test
    void aClassThatIsAloneIsHeldAgainstTheShortOnes() {
        List<BuildTimes> earlier = builds(10, Map.of("a.A", 1.5));

        assertThat(slower(build(Map.of("a.A", 3.0), 10, 4), earlier)).isEmpty();
        assertThat(slower(build(Map.of("a.A", 3.0), 10, 2), earlier)).containsExactly("a.A");
    }

    @Test
    void shortClassesThatAreNotTheSameAnyMoreTellNothing() {
        List<BuildTimes> earlier = builds(10, Map.of("a.A", 1.5));

        assertThat(slower(build(Map.of("a.A", 3.0), 20, 4), earlier)).containsExactly("a.A");
    }

    @Test
    void aBusyBuildDoesNotHideTheClassThatAlsoDoesTwiceTheWork() {
        List<BuildTimes> earlier = builds(10, Map.of("a.A", 1.5, "a.B", 2.0, "a.C", 3.0));

        assertThat(slower(build(Map.of("a.A", 4.5, "a.B", 3.0, "a.C", 4.5), 10, 3), earlier))
                .containsExactly("a.A");
    }

    @Test
    void timeThatAClassWaitedForAProcessorIsNotItsOwn() {
        List<BuildTimes> earlier = builds(10, Map.of("a.A", 1.5));
        BuildTimes waited = times(new TreeMap<>(Map.of("a.A", new ClassTime(6, 4.4, 0))), 11, 0);

        assertThat(slower(waited, earlier)).isEmpty();
    }

    @Test
    void workThatIsDoneTwiceShowsInCpuTimeWhereABusyMachineHidesIt() {
        List<BuildTimes> earlier = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            earlier.add(times(new TreeMap<>(Map.of("a.A", new ClassTime(i % 2 == 0 ? 1.6 : 4, 0, 1.5))), 10, 2));
        }

        Regression regression =
                Regression.of(times(new TreeMap<>(Map.of("a.A", new ClassTime(4.2, 0, 3))), 10, 2), earlier, ALLOWED);

        assertThat(regression.slower())
                .containsExactly(
                        Map.entry(
                                "a.A",
                                "a.A: 3.00s of CPU time, usually 1.50s (1.50s to 1.50s in 10 builds); slower since this build"));
    }

    /** Ten builds on a machine that makes all work take up to twice its time, and its CPU time with it. */
    private List<BuildTimes> restless() {
        List<BuildTimes> builds = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            double slow = i % 2 == 0 ? 1 : 1.8;
            builds.add(times(new TreeMap<>(Map.of("a.A", new ClassTime(1.5 * slow, 0, 1.6 * slow))), 10, 2));
        }
        return builds;
    }

    @Test
    void aSleepShowsInTimeThatNeedsNoProcessorWhereABusyMachineHidesIt() {
        BuildTimes now = times(new TreeMap<>(Map.of("a.A", new ClassTime(1.5 + 1.5, 0, 1.6))), 10, 2);

        assertThat(slower(now, restless())).containsExactly("a.A");
    }

    @Test
    void lessWorkInTheSameTimeIsNotSlower() {
        BuildTimes now = times(new TreeMap<>(Map.of("a.A", new ClassTime(2.1, 0, 0.7))), 10, 2);

        assertThat(slower(now, restless())).isEmpty();
    }

    @Test
    void aClassThatUsuallyTakesLessThanASecondIsNotJudged() {
        List<BuildTimes> earlier = builds(10, Map.of("a.A", 0.8, "a.B", 2.0));

        Regression regression = Regression.of(build(Map.of("a.A", 4.0, "a.B", 2.0)), earlier, ALLOWED);

        assertThat(regression.judged()).isEqualTo(1);
        assertThat(regression.slower()).isEmpty();
    }

    @Test
    void aClassThatTakesAsItLikesIsNamedOnlyBeyondThat() {
        List<BuildTimes> earlier = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            earlier.add(build(Map.of("a.A", i % 2 == 0 ? 1.0 : 2.0, "a.B", 2.0, "a.C", 3.0)));
        }

        assertThat(slower(build(Map.of("a.A", 2.8, "a.B", 2.0, "a.C", 3.0)), earlier))
                .isEmpty();
    }

    @Test
    void moreIsAllowedWhereTheUserSaysSo() {
        List<BuildTimes> earlier = builds(10, Map.of("a.A", 1.5, "a.B", 2.0, "a.C", 3.0));
        BuildTimes now = build(Map.of("a.A", 3.0, "a.B", 2.0, "a.C", 3.0));

        assertThat(Regression.of(now, earlier, 1.0).slower()).isEmpty();
    }

    @Test
    void whatIsSlowerStaysNamedSinceItsFirstBuild() {
        List<BuildTimes> earlier = new ArrayList<>(builds(10, Map.of("a.A", 1.5, "a.B", 2.0, "a.C", 3.0)));
        for (int i = 0; i < 30; i++) {
            BuildTimes slow = build(Map.of("a.A", 3.0, "a.B", 2.0, "a.C", 3.0));
            assertThat(slower(slow, earlier)).containsExactly("a.A");
            earlier.add(slow.judged(new TreeSet<>(Set.of("a.A")), Collections.emptySortedSet()));
        }

        Diagnosis diagnosis = Regression.of(build(Map.of("a.A", 3.0, "a.B", 2.0, "a.C", 3.0)), earlier, ALLOWED)
                .diagnosis(ALLOWED)
                .orElseThrow();

        assertThat(diagnosis.where())
                .containsExactly(
                        "a.A: 3.00s, usually 1.50s (1.50s to 1.50s in 10 builds); slower since 1970-01-11, 31 builds");
        assertThat(diagnosis.nextStep()).contains("-Dparallel.perf.history=accept");
    }

    @Test
    void whatWasAcceptedIsUsualFromThenOn() {
        List<BuildTimes> earlier = new ArrayList<>(builds(10, Map.of("a.A", 1.5, "a.B", 2.0, "a.C", 3.0)));
        TreeSet<String> a = new TreeSet<>(Set.of("a.A"));
        earlier.add(build(Map.of("a.A", 3.0, "a.B", 2.0, "a.C", 3.0)).judged(a, a));

        assertThat(slower(build(Map.of("a.A", 3.1, "a.B", 2.0, "a.C", 3.0)), earlier))
                .isEmpty();
        assertThat(slower(build(Map.of("a.A", 6.2, "a.B", 2.0, "a.C", 3.0)), earlier))
                .containsExactly("a.A");
        assertThat(slower(build(Map.of("a.A", 3.0, "a.B", 4.0, "a.C", 3.0)), earlier))
                .containsExactly("a.B");
    }
}
