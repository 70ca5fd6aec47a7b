package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.Isolation;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Order;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestRun;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a search starts from.
 *
 * @param sequential complete sequential runs, the first without added flags; at least one
 * @param space what may be tried
 * @param isolation what already keeps classes from overlapping
 * @param excluded tests that are left out of every comparison
 * @param minGain a configuration that saves less than this share of the fastest sequential run is no gain
 * @param pauseOnDifference whether to come back at once with a fast candidate whose results differ, so that the caller
 *     can isolate what differs and search again with the same budget
 * @param asItIs the project as it is, where that is parallel already: what takes longer is of no use, and another configuration has to gain
 *     over it too. Its results are those of the sequential runs
 * @param seed of the order in which all candidates start their classes, but for those that have an order of their own: then the run of
 *     the chosen one is a shuffled run too, and all are compared in the same order; 0 for the order of the project
 */
public record SearchTask(
        List<TestRun> sequential,
        SearchSpace space,
        Isolation isolation,
        Set<TestId> excluded,
        double minGain,
        boolean pauseOnDifference,
        Optional<TestRun> asItIs,
        long seed) {

    public SearchTask {
        sequential = List.copyOf(sequential);
        excluded = Set.copyOf(excluded);
        if (sequential.isEmpty()) {
            throw new IllegalArgumentException("a search starts from a sequential run");
        }
    }

    /** As a candidate is run. */
    RunConfiguration asked(RunConfiguration candidate) {
        return candidate.order() == Order.DEFAULT ? candidate.shuffled(seed) : candidate;
    }

    /** The fastest sequential run, in seconds. */
    double fastestSequential() {
        return sequential.stream().mapToDouble(TestRun::seconds).min().orElseThrow();
    }

    /** How far sequential runs of one kind lie apart, as a share of the fastest: a smaller gain would be noise. */
    double spread() {
        double[] alike = sequential.stream()
                .filter(run -> run.configuration().equals(sequential.get(0).configuration()))
                .mapToDouble(TestRun::seconds)
                .sorted()
                .toArray();
        return (alike[alike.length - 1] - alike[0]) / alike[0];
    }

    /** The fastest that is known before anything is tried, in seconds. */
    double fastestKnown() {
        return Math.min(fastestSequential(), secondsAsItIs());
    }

    private double secondsAsItIs() {
        return asItIs.map(TestRun::seconds).orElse(Double.POSITIVE_INFINITY);
    }

    /** A run of this configuration must be faster than this to be a gain, in seconds. */
    double secondsToBeat(RunConfiguration configuration) {
        double sequentially = fastestSequential() * (1 - Math.max(minGain, spread()));
        boolean own = asItIs.filter(run -> run.configuration().choice().equals(configuration.choice()))
                .isPresent();
        return own ? sequentially : Math.min(sequentially, secondsAsItIs() * (1 - minGain));
    }
}
