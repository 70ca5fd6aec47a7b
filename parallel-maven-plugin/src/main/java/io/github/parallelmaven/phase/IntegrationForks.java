package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.FirstFew;
import io.github.parallelmaven.model.IntegrationRun;
import io.github.parallelmaven.model.IntegrationTuning;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.UnstableTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tries Failsafe's tests in forks, before any change, and proves what gains. Threads are never tried: all of these tests
 * share what the build has started for them. At one difference they stay one after another.
 */
final class IntegrationForks {

    /** Under so many seconds there is little to gain: a second test JVM has to start first. */
    private static final double LEAST_SECONDS = 2;

    /** Of the sequential time of all tests: with less, even no time at all for them would hardly be noticed. */
    private static final double LEAST_SHARE = 0.1;

    /**
     * What all their runs before any change may cost, in times of the first: two of these one after another, one candidate
     * and three proving runs that gain nothing.
     */
    private static final double MOST_COST = 6;

    /** Shuffled runs that have to be the same. */
    private static final int PROVING_RUNS = 3;

    /** So many differences are named. */
    private static final int MOST_NAMES = 3;

    private final IntegrationSeries runs;
    private final int maxWorkers;
    private final double minGain;
    private final int cores;
    private final Console console;
    private final SplittableRandom random = new SplittableRandom();

    /**
     * @param settings how many forks at most, and how much they have to gain
     * @param cores processors of the machine
     */
    IntegrationForks(IntegrationSeries runs, Settings settings, int cores, Console console) {
        this.runs = runs;
        this.maxWorkers = settings.integrationWorkers();
        this.minGain = settings.thresholds().minGainToApply();
        this.cores = cores;
        this.console = console;
    }

    /** The search has come to this: some forks, or why there are none. */
    private record Proven(int forks, String reason, List<Long> seeds, List<Double> seconds) {
        static Proven not(String reason) {
            return new Proven(1, reason, List.of(), List.of());
        }
    }

    /**
     * @param surefireSeconds the fastest sequential run of Surefire's tests
     * @param forbidding what forbids forks for the tests of a run, a line each
     */
    IntegrationTuning tune(double surefireSeconds, Reactor reactor, Function<TestRun, List<String>> forbidding) {
        Proven proven = notWorthIt(surefireSeconds)
                .or(() -> forbidden(forbidding))
                .or(this::unstable)
                .map(Proven::not)
                .orElseGet(() -> search(candidates(reactor)));
        IntegrationTuning tuning = new IntegrationTuning(
                proven.forks(),
                proven.reason(),
                runs.sequential().stream().map(IntegrationRun::seconds).toList(),
                proven.seconds(),
                proven.seeds(),
                runs.cost());
        say(tuning);
        return tuning;
    }

    private Optional<String> notWorthIt(double surefireSeconds) {
        IntegrationRun first = runs.first();
        if (maxWorkers == 1) {
            return Optional.of("parallel.integration.maxWorkers is 1");
        }
        if (runs.mostClasses() < 2) {
            return Optional.of("no execution of Failsafe runs two classes");
        }
        double seconds = first.seconds();
        if (seconds < LEAST_SECONDS || seconds < LEAST_SHARE * (surefireSeconds + seconds)) {
            return Optional.of("%.1f s are too little to gain from".formatted(seconds));
        }
        if (first.peakConcurrency() > 1) {
            return Optional.of("some of them run at the same time already");
        }
        return first.settings().entrySet().stream()
                .filter(suite -> !suite.getValue().isOneFork())
                .findFirst()
                .map(suite -> suite.getKey() + " is told " + suite.getValue() + ", and stays so");
    }

    private Optional<String> forbidden(Function<TestRun, List<String>> forbidding) {
        String lines = runs.first().suites().values().stream()
                .flatMap(run -> forbidding.apply(run).stream())
                .distinct()
                .collect(Collectors.joining("; "));
        return Optional.of(lines).filter(text -> !text.isEmpty());
    }

    /** The second run before any change is the second sequential time, too. */
    private Optional<String> unstable() {
        IntegrationRun again = runs.again();
        console.say("  integration tests once more: " + Count.of(again.tests(), "test")
                + " in %.2fs".formatted(again.seconds()));
        if (!runs.preparation().isEmpty()) {
            console.say("  " + runs.preparation());
        }
        if (!again.problem().isEmpty()) {
            return Optional.of("once more, before any change, they ended otherwise: " + again.problem());
        }
        List<UnstableTest> unstable = runs.unstable();
        return unstable.isEmpty()
                ? Optional.empty()
                : Optional.of("unstable before any change: " + names(unstable, IntegrationForks::ended));
    }

    private static String ended(UnstableTest test) {
        return test.id().label() + ", which in two runs was "
                + test.outcomes().keySet().stream().map(Outcome::name).collect(Collectors.joining(" and "))
                + (test.outcomes().values().stream().mapToInt(Integer::intValue).sum() < test.runs() ? " once" : "");
    }

    private static <T> String names(List<T> all, Function<T, String> name) {
        return FirstFew.of(all.stream().map(name).toList(), MOST_NAMES);
    }

    /** Two, as many as processors, and the most that are allowed; no more than classes, and than heaps that fit. */
    private SortedSet<Integer> candidates(Reactor reactor) {
        int most = Math.min(maxWorkers, runs.mostClasses());
        while (most > 2 && exceedsMemory(most, reactor)) {
            most--;
        }
        int limit = most;
        return Stream.of(2, cores, most)
                .filter(forks -> forks >= 2 && forks <= limit)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean exceedsMemory(int forks, Reactor reactor) {
        return reactor.modules().stream()
                .map(module -> module.setting("argLine").value())
                .anyMatch(argLine ->
                        RunConfiguration.forks(forks).heapCap(argLine).isPresent());
    }

    /** The fastest candidate, in the order that the project has. */
    private Proven search(SortedSet<Integer> candidates) {
        int best = 0;
        double fastest = Double.POSITIVE_INFINITY;
        for (int forks : candidates) {
            if (best > 0 && runs.cost() + (1 + PROVING_RUNS) * runs.inFirst(fastest) > MOST_COST) {
                console.say(
                        "  integration tests, %d forks: not tried, all runs may cost %.0f times their sequential time"
                                .formatted(forks, MOST_COST));
                break;
            }
            IntegrationRun run = runs.forked(forks, 0);
            String fault = fault(run, forks, 0);
            if (!fault.isEmpty()) {
                return Proven.not(fault);
            }
            if (run.seconds() < fastest) {
                fastest = run.seconds();
                best = forks;
            }
        }
        return fastest > toBeat() ? Proven.not(tooSlow(best, fastest)) : prove(best);
    }

    private Proven prove(int forks) {
        List<Long> seeds = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        while (seeds.size() < PROVING_RUNS) {
            long seed = random.nextLong(1, 1_000_000);
            if (seeds.contains(seed)) {
                continue;
            }
            IntegrationRun run = runs.forked(forks, seed);
            String fault = fault(run, forks, seed);
            if (!fault.isEmpty()) {
                return Proven.not(fault);
            }
            if (run.seconds() > toBeat()) {
                return Proven.not(tooSlow(forks, run.seconds()));
            }
            seeds.add(seed);
            seconds.add(run.seconds());
        }
        return new Proven(forks, "", seeds, seconds);
    }

    /** Says how a run went; what it shows against forks, or nothing. */
    private String fault(IntegrationRun run, int forks, long seed) {
        List<String> faults = runs.faults(run, forks);
        console.say("  integration tests, " + Count.of(forks, "fork")
                + (seed == 0 ? "" : ", shuffled by " + seed)
                + ": %.2fs".formatted(run.seconds())
                + (faults.isEmpty() ? ", the same" : ", not the same"));
        return faults.isEmpty() ? "" : "in " + Count.of(forks, "fork") + ": " + names(faults, Function.identity());
    }

    private double toBeat() {
        return (1 - minGain) * runs.fastestSequential();
    }

    private String tooSlow(int forks, double seconds) {
        return "no real gain: %d forks took %.2f s, and at most %.2f s would count".formatted(forks, seconds, toBeat());
    }

    private void say(IntegrationTuning tuning) {
        console.say(
                tuning.isProven()
                        ? "  integration tests: %.2fs -> %.2fs (%d forks, %d shuffles the same); %.1f times their sequential time in all"
                                .formatted(
                                        tuning.fastestSequential(),
                                        tuning.slowestForked(),
                                        tuning.forks(),
                                        tuning.seeds().size(),
                                        tuning.cost())
                        : "  integration tests stay one after another: " + tuning.reason());
    }
}
