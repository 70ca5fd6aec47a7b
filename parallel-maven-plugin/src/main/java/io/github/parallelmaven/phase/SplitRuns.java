package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.CategoryNames;
import io.github.parallelmaven.model.SelectedTests;
import io.github.parallelmaven.model.TestRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Child builds of a project whose tests may be split over executions. */
final class SplitRuns {

    private final RunSeries runs;
    private Optional<SplitProof> split = Optional.empty();

    SplitRuns(RunSeries runs) {
        this.runs = runs;
    }

    /** The next child builds show that the split loses and doubles no test. */
    void begin(SplitProof proof) {
        split = Optional.of(proof);
        proof.begin();
        runs.mayServeAgain(false);
    }

    /** Child builds run what the project has, again. */
    void end() {
        split.ifPresent(SplitProof::end);
        runs.mayServeAgain(true);
    }

    /** Something else is chosen, which is not split. */
    void forget() {
        split = Optional.empty();
    }

    /** A run without what the proof has added to it. */
    TestRun without(TestRun run) {
        return split.map(one -> one.without(run)).orElse(run);
    }

    /** A run of the whole suite without what the proof has added to it, which is noted. */
    TestRun whole(TestRun run, String command) {
        return split.map(one -> one.whole(run, command)).orElse(run);
    }

    /** @param selected makes a child build with these user properties */
    void select(Function<Map<String, String>, TestRun> selected, CategoryNames names) {
        split.ifPresent(one -> one.select(selected, names));
    }

    List<SelectedTests> selections() {
        return split.map(SplitProof::selections).orElse(List.of());
    }
}
