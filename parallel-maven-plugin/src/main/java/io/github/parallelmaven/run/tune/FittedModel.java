package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.Seconds;
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
            double predicted = Seconds.of(model.predict(sample.configuration()));
            if (predicted > 0 && !sample.time().isZero()) {
                observations.add(new Residuals.Observation(
                        sample.configuration(), Math.log(Seconds.of(sample.time()) / predicted)));
            }
        }
        return new FittedModel(model, new Residuals(observations));
    }

    Duration expected(RunConfiguration configuration) {
        double expected = Seconds.of(model.predict(configuration)) * residuals.correction(configuration);
        return Seconds.duration(expected);
    }
}
