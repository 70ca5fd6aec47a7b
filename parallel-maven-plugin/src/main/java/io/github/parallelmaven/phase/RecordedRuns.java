package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.tune.Budget;

/** Runs in which fixtures are recorded, and what the tests touch where an agent is wanted. None of them is timed. */
final class RecordedRuns {

    private final PerfPhase perf;
    private final RunSeries runs;
    private final Budget budget;
    private boolean agent;

    RecordedRuns(PerfPhase perf, RunSeries runs, Budget budget, boolean agent) {
        this.perf = perf;
        this.runs = runs;
        this.budget = budget;
        this.agent = agent;
    }

    /** A shuffled one: at least four workers take part. */
    TestRun shuffle(RunConfiguration chosen) {
        return make(perf.shuffled(chosen).withFixturesRecorded(), agent);
    }

    /** The same once more, without the agent. */
    TestRun withoutAgent(TestRun run) {
        return make(run.configuration(), false);
    }

    /** The same once more, with the agent. */
    TestRun again(TestRun run) {
        return make(run.configuration(), true);
    }

    private TestRun make(RunConfiguration configuration, boolean withAgent) {
        TestRun run = runs.makeRecorded(configuration, perf.limit(), withAgent);
        budget.spend(run);
        return run;
    }

    boolean hasAgent() {
        return agent;
    }

    /** No run from now on has the agent. */
    void detachAgent() {
        agent = false;
    }
}
