package io.github.parallelmaven.phase;

import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.model.QueueOrder;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.RunConfiguration;
import java.util.Optional;

/** What a configuration needs, left in the copy. */
final class ChosenSettings {

    private final Build build;
    private final IntegrationTests integration;
    private final SafetyStep safety;
    private final TrialState state;
    private final int cores;

    ChosenSettings(Build build, IntegrationTests integration, SafetyStep safety, TrialState state, int cores) {
        this.build = build;
        this.integration = integration;
        this.safety = safety;
        this.state = state;
        this.cores = cores;
    }

    /**
     * Leaves them there. A POM may refuse what nobody looked for before the runs: then that is one thing less to choose, and no
     * error after minutes of measuring.
     *
     * @param order of the queue, where there is one
     * @param inert what is changed whatever the configuration is
     * @return why they cannot be written; the settings of the copy are as before then
     */
    Optional<String> leave(
            RunConfiguration configuration, Optional<QueueOrder> order, Reactor reactor, BuildProposal inert) {
        safety.isolateFor(configuration);
        BuildProposal changes = BuildChanges.of(configuration, reactor, build.selectedClasses(), inert, cores);
        BuildProposal queued = configuration.isParallel() ? QueuedClasses.in(changes, order, reactor) : changes;
        try {
            state.propose(state.proposal().withBuild(safety.withRepairs(integration.withForks(queued, reactor))));
            return Optional.empty();
        } catch (EditRefused refused) {
            return Optional.of(refused.getMessage());
        }
    }
}
