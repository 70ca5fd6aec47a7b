package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.Seconds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Proposes what to measure next. */
public interface SearchPolicy {

    /**
     * The configuration that promises most of those that are worth a run; empty when none is.
     *
     * @param seen what is known so far
     */
    Optional<Proposal> next(Seen seen, Predicate<Proposal> worthwhile);

    /**
     * A proposal.
     *
     * @param expected what the run is expected to take; zero where nothing tells
     */
    record Proposal(RunConfiguration configuration, Duration expected) {

        /** It is worth a run when it could win if the prediction is so much too high. */
        private static final double DOUBT = 0.85;

        /** The median error that is asked of predictions. */
        private static final double PROMISE = 0.9;

        /**
         * Whether it is worth a run.
         *
         * @param seconds what it has to beat
         */
        public boolean couldBeat(double seconds) {
            return Seconds.of(expected) * DOUBT < seconds;
        }

        /** Whether it is expected to win by more than a prediction is usually off. */
        boolean promises(double seconds) {
            return Seconds.of(expected) < seconds * PROMISE;
        }
    }

    /** A measured configuration whose results were right, with the seed of its order. */
    record Sample(RunConfiguration configuration, Duration time) {}

    /**
     * What is known so far.
     *
     * @param model what the sequential run tells
     * @param space what may be tried
     * @param samples measured, the sequential configuration among them
     * @param stopped tried, and stopped at this time because they could not win
     * @param refused tried, without a valid result
     */
    record Seen(
            SuiteModel model,
            SearchSpace space,
            List<Sample> samples,
            List<Sample> stopped,
            List<RunConfiguration> refused) {

        public Seen {
            samples = List.copyOf(samples);
            stopped = List.copyOf(stopped);
            refused = List.copyOf(refused);
        }
    }
}
