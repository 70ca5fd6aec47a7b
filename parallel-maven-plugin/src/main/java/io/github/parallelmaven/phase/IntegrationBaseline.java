package io.github.parallelmaven.phase;

import java.util.Optional;

/** The run of Failsafe's tests that all is held against: made once, before anything is in the copy that could change them. */
final class IntegrationBaseline {

    private final IntegrationTests integration;
    private final PerfPhase perf;
    private final SafetyStep safety;
    private final TrialState state;
    private Optional<Boolean> there = Optional.empty();

    IntegrationBaseline(IntegrationTests integration, PerfPhase perf, SafetyStep safety, TrialState state) {
        this.integration = integration;
        this.perf = perf;
        this.safety = safety;
        this.state = state;
    }

    /** Whether there is one, or none is needed; it is made when this is first asked. The copy is as before afterwards. */
    boolean isThere() {
        if (there.isEmpty()) {
            there = Optional.of(made());
        }
        return there.get();
    }

    private boolean made() {
        Proposal all = state.proposal();
        // Tags are among what could change them.
        state.propose(Proposal.none().withBuild(all.build()));
        boolean made = integration.runBefore(perf::whole);
        if (made) {
            double seconds = perf.sequential().get(0).seconds();
            integration.tryForks(seconds, safety::forbiddingForks).ifPresent(perf::decline);
        }
        state.propose(all);
        return made;
    }
}
