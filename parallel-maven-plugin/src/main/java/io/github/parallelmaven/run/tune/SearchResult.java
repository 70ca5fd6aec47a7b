package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.Prediction;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.TestRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param chosen the configuration to prove; {@link RunConfiguration#sequential()} when nothing gains
 * @param chosenRun the measured run behind the choice, which may be one of the project as it is; empty when the choice is sequential
 * @param others further runs whose results are right and that gain enough, the fastest first
 * @param reason why it was chosen, or why nothing was, for a person
 * @param runs every run the search made, in order
 * @param declined what was tried and not taken, in the order of the runs
 * @param predictions what was expected of each run that ended, before it was made
 * @param alone one test after another under the JVM flags that may be added, and what that is expected to take, by a model fitted
 *     to all runs; under none where there is no choice
 * @param paused true when the last declined candidate differs in results and the caller asked to isolate first
 */
public record SearchResult(
        RunConfiguration chosen,
        Optional<TestRun> chosenRun,
        List<TestRun> others,
        String reason,
        List<TestRun> runs,
        List<Declined> declined,
        List<Prediction> predictions,
        SearchPolicy.Proposal alone,
        boolean paused) {

    public SearchResult {
        others = List.copyOf(others);
        runs = List.copyOf(runs);
        declined = List.copyOf(declined);
        predictions = List.copyOf(predictions);
    }

    /**
     * Nothing parallel may be tried at all.
     *
     * @param space what is left of it: the JVM flags
     */
    public static SearchResult nothingTried(SearchSpace space) {
        return new SearchResult(
                RunConfiguration.sequential(),
                Optional.empty(),
                List.of(),
                "no kind of workers may be tried",
                List.of(),
                List.of(),
                List.of(),
                new SearchPolicy.Proposal(space.alone(), Duration.ZERO),
                false);
    }
}
