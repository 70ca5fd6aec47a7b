package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.Seconds;

/** What the runs of a proof will cost, by what the model tells and the measured runs tell of the model. */
final class ProofForecast {

    private final SuiteModel model;
    private final FittedModel fitted;
    private final double unitSeconds;

    /** @param unitSeconds what a sequential run takes */
    ProofForecast(SuiteModel model, FittedModel fitted, double unitSeconds) {
        this.model = model;
        this.fitted = fitted;
        this.unitSeconds = unitSeconds;
    }

    /**
     * The cost of each of its runs.
     *
     * @param ratio what a run of the configuration takes, in sequential runs
     */
    ProofRunCost of(RunConfiguration configuration, double ratio) {
        double slower = Seconds.of(model.predict(configuration.withFixturesRecorded()))
                / Seconds.of(model.predict(configuration));
        return new ProofRunCost(ratio, ratio * Math.max(1, slower))
                .of(configuration)
                .withSequential(sequentialRatio(configuration));
    }

    private double sequentialRatio(RunConfiguration configuration) {
        RunConfiguration alone = RunConfiguration.sequential().withJvmFlags(configuration.jvmFlags());
        return configuration.jvmFlags().isEmpty() ? 1 : Seconds.of(fitted.expected(alone)) / unitSeconds;
    }
}
