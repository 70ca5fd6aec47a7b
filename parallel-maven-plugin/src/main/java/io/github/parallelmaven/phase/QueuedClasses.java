package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Isolation;
import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.QueueOrder;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.project.SurefireThreads;
import io.github.parallelmaven.run.tune.SuiteModel;
import java.util.Optional;

/**
 * The order in which Surefire hands test classes to its workers. Those that run for long are to start early, and of the orders that a POM
 * can say, one may come close to that.
 */
final class QueuedClasses {

    private QueuedClasses() {}

    /**
     * The order to leave behind.
     *
     * @param reactor the modules, which are to run in this configuration
     * @param sequential a complete sequential run
     * @param isolation what keeps classes from overlapping in one JVM
     * @param cores processors of this machine
     * @return empty where the project has an order of its own, where Surefire would order the methods too, and where none gains
     */
    static Optional<QueueOrder> order(
            RunConfiguration chosen, Reactor reactor, TestRun sequential, Isolation isolation, int cores) {
        boolean queued = chosen.isParallel() && chosen.mode().leavesForLater();
        boolean free = reactor.modules().stream()
                .allMatch(module ->
                        module.setting(QueueOrder.PARAMETER).value().isBlank() && SurefireThreads.hasProviders(module));
        return queued && free ? SuiteModel.of(sequential, isolation, cores).fastestOrder(chosen) : Optional.empty();
    }

    /** The changes, and what makes Surefire obey this order. */
    static BuildProposal in(BuildProposal changes, Optional<QueueOrder> order, Reactor reactor) {
        return order.map(found -> changes.with(
                        new PomChange.SurefireProperty(
                                QueueOrder.PARAMETER,
                                QueueOrder.PROPERTY,
                                found.value(),
                                "long test classes start early, on every machine: simulated, and proven by the plain run"),
                        reactor.modules()))
                .orElse(changes);
    }
}
