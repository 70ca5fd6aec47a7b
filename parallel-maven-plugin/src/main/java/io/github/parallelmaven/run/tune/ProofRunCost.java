package io.github.parallelmaven.run.tune;

/**
 * What a proof run of a configuration costs, in sequential runs.
 *
 * @param ratio most of them
 * @param recorded the one in which fixtures are recorded: it may need more workers than are chosen
 */
public record ProofRunCost(double ratio, double recorded) {

    static final ProofRunCost NONE = new ProofRunCost(0, 0);
}
