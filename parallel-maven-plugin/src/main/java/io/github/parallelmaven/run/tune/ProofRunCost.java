package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.RunConfiguration;

/**
 * What a proof run of a configuration costs, in sequential runs.
 *
 * @param ratio most of them
 * @param recorded the one in which fixtures are recorded: it may need more workers than are chosen
 * @param selections the runs by options that select tests, all together, where tests are split over executions
 */
public record ProofRunCost(double ratio, double recorded, double selections) {

    /** Of a suite that one execution runs. */
    public ProofRunCost(double ratio, double recorded) {
        this(ratio, recorded, 0);
    }

    /** The same for this configuration: one category may be nearly all of the suite. */
    public ProofRunCost of(RunConfiguration configuration) {
        return configuration.serial().isEmpty() ? this : ofSplit();
    }

    /** The same for a suite of which some classes run in an execution of their own. */
    public ProofRunCost ofSplit() {
        return new ProofRunCost(ratio, recorded, ratio);
    }

    boolean isOfSplit() {
        return selections > 0;
    }

    static final ProofRunCost NONE = new ProofRunCost(0, 0);
}
