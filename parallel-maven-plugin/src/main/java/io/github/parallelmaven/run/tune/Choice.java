package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Order;
import io.github.parallelmaven.model.TestRun;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses among valid runs. */
final class Choice {

    /** Runs this close are alike: one sample each tells no more. */
    static final double ALIKE = 1.03;

    static final Comparator<RunConfiguration> SIMPLER = Comparator.comparingInt(RunConfiguration::workers)
            .thenComparing(configuration -> configuration.jvmFlags().size())
            .thenComparing(configuration -> configuration.order() != Order.DEFAULT)
            .thenComparing(RunConfiguration::mode);

    private Choice() {}

    static Optional<TestRun> fastest(List<TestRun> runs) {
        return runs.stream().min(Comparator.comparingLong(TestRun::wallMicros));
    }

    /** Of those as good as the fastest, the one that asks least: so noise does not decide. */
    static Optional<TestRun> simplestAmongFastest(List<TestRun> runs) {
        return fastest(runs)
                .flatMap(fastest -> runs.stream()
                        .filter(run -> run.wallMicros() <= fastest.wallMicros() * ALIKE)
                        .min(Comparator.comparing(TestRun::configuration, SIMPLER)));
    }
}
