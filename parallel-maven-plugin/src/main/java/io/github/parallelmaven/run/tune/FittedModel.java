package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.RunConfiguration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the sequential run tells of other configurations, corrected by what the measured ones tell of it. */
final class FittedModel {

    private final SuiteModel model;
    private final Residuals residuals;

    private FittedModel(SuiteModel model, Residuals residuals) {
        this.model = model;
        this.residuals = residuals;
    }

    /** @param known measured configurations; those that were stopped took at least so long */
    static FittedModel of(SuiteModel model, List<SearchPolicy.Sample> known) {
        List<Residuals.Observation> observations = new ArrayList<>();
        for (SearchPolicy.Sample sample : known) {
            double predicted = seconds(model.predict(sample.configuration()));
            if (predicted > 0 && !sample.time().isZero()) {
                observations.add(new Residuals.Observation(
                        sample.configuration(), Math.log(seconds(sample.time()) / predicted)));
            }
        }
        return new FittedModel(model, new Residuals(observations));
    }

    Duration expected(RunConfiguration configuration) {
        double expected = seconds(model.predict(configuration)) * residuals.correction(configuration);
        return Duration.ofNanos(Math.round(expected * 1e9));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
