package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.RunConfiguration;

/**
 * What a proof run of a configuration costs, in sequential runs.
 *
 * @param ratio most of them
 * @param recorded the one in which fixtures are recorded: it may need more workers than are chosen
 * @param made how many of the shuffled runs there are already: the candidate itself may be one
 * @param selections the runs by options that select tests, all together, where tests are split over executions
 * @param sequential a run of one test after another by the fallback command, which has the flags of the configuration
 */
public record ProofRunCost(double ratio, double recorded, int made, double selections, double sequential) {

    /** A proof run is shuffled, and may take so much longer than the one that is known. */
    public static final double MARGIN = 1.1;

    /** Of a suite that one execution runs, in a configuration without flags. */
    public ProofRunCost(double ratio, double recorded) {
        this(ratio, recorded, 0, 0, 1);
    }

    /** The same where one test after another takes so much under the flags. */
    public ProofRunCost withSequential(double sequential) {
        return new ProofRunCost(ratio, recorded, made, selections, sequential);
    }

    /** The same for this configuration: one category may be nearly all of the suite. */
    public ProofRunCost of(RunConfiguration configuration) {
        return configuration.serial().isEmpty() ? this : ofSplit();
    }

    /** The same when this candidate is proven, whose run is one of the shuffled ones where it was shuffled. */
    public ProofRunCost after(RunConfiguration candidate) {
        return new ProofRunCost(ratio, recorded, candidate.isShuffled() ? 1 : 0, selections, sequential);
    }

    /** The same for a suite of which some classes run in an execution of their own. */
    public ProofRunCost ofSplit() {
        return new ProofRunCost(ratio, recorded, made, ratio, sequential);
    }

    boolean isOfSplit() {
        return selections > 0;
    }

    static final ProofRunCost NONE = new ProofRunCost(0, 0);
}
