package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.Pollution;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.RunConfiguration.Order;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.tune.DecisiveClasses;
import io.github.parallelmaven.run.tune.Declined;
import io.github.parallelmaven.run.tune.SearchResult;
import io.github.parallelmaven.run.tune.SearchSpace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The search for a configuration in the trial: what differs in a candidate is isolated, and the search goes on. */
final class CandidateSearch {

    /** How often differing classes are isolated and everything is measured again. */
    static final int ROUNDS = 5;

    private final WorkerTask task;
    private final Build build;
    private final PerfPhase perf;
    private final SafetyStep safety;
    private final SerialSplit split;
    private final PomObstacles obstacles;
    private final OwnChecks checks;
    private final TrialState state;
    private final Console console;
    private final int cores;
    private Proposal searched = Proposal.none();

    CandidateSearch(
            WorkerTask task,
            Build build,
            PerfPhase perf,
            SafetyStep safety,
            SerialSplit split,
            PomObstacles obstacles,
            OwnChecks checks,
            TrialState state,
            Console console,
            int cores) {
        this.task = task;
        this.build = build;
        this.perf = perf;
        this.safety = safety;
        this.split = split;
        this.obstacles = obstacles;
        this.checks = checks;
        this.state = state;
        this.console = console;
        this.cores = cores;
    }

    /**
     * What promises most of all that may be tried.
     *
     * @param alike the configuration that all modules have
     * @param further what else will be measured, for the line that says the cost
     */
    SearchResult search(Reactor reactor, Optional<RunConfiguration> alike, String further) {
        if (task.settings().fixes() && task.settings().allowedModes() != Settings.Workers.THREADS) {
            safety.repairForForks();
        }
        Suspicion suspicion = new Suspicion(
                obstacles.without(
                        safety.allowedModes(task.settings().allowedModes(), split.isPossible()), perf::decline),
                obstacles.without(
                        JvmFlagChoice.of(alike.orElse(RunConfiguration.sequential()), reactor, perf::decline),
                        perf::decline),
                split.keepsApart());
        if (suspicion.modes().contains(Mode.FORKS)) {
            obstacles.againstMoreForks().ifPresent(perf::decline);
        }
        split.announce(console, perf::decline);
        split.withoutThreads(suspicion, perf::decline);
        safety.declined().forEach(perf::decline);
        build.coverageLostInForks()
                .or(() -> RepeatedTests.in(perf.sequential().get(0)).againstForks())
                .or(() -> NestedClasses.againstForks(
                        build.selectedClasses(), perf.sequential().get(0)))
                .filter(reason -> suspicion.without(Mode.FORKS))
                .ifPresent(reason -> perf.decline("forks: " + reason));
        if (suspicion.modes().isEmpty()) {
            check();
            return SearchResult.nothingTried(space(suspicion, Set.of(Order.DEFAULT)));
        }
        safety.isolateFor(RunConfiguration.classThreads(2));
        List<AnnotationInsertion> first = suspicion.modes().contains(Mode.CLASS_THREADS)
                ? LongestFirst.annotations(reactor, perf.sequential().get(0), safety.isolation(), state.outlines())
                : List.of();
        // Inert until a run asks for them.
        state.propose(state.proposal().withOrders(first));
        Set<Order> orders = LongestFirst.orders(reactor, first);
        if (task.settings().methodThreads() && suspicion.modes().contains(Mode.CLASS_THREADS)) {
            overlapMethods(reactor, space(suspicion, orders));
        }
        check();
        console.say("To measure: " + perf.estimate(space(suspicion, orders), safety.isolation()) + further);
        SearchResult result = perf.search(space(suspicion, orders), safety.isolation());
        for (int round = 1; result.paused() && round < ROUNDS; round++) {
            reactTo(result, suspicion);
            if (suspicion.modes().isEmpty()) {
                return SearchResult.nothingTried(space(suspicion, orders));
            }
            result = perf.search(space(suspicion, orders), safety.isolation());
        }
        if (result.chosen().isParallel()) {
            console.say("Chosen: " + result.chosen().label() + ": " + result.reason());
        } else {
            console.say("Nothing parallel is chosen: " + result.reason());
            perf.decline("all: " + result.reason());
        }
        searched = state.proposal();
        isolateForProof(result);
        return result;
    }

    /** Only where the project's own build is to prove what is found. */
    private void check() {
        if (perf.provesPlainly()) {
            checks.requirePassed();
        }
    }

    /** Where one class decides when all are done. */
    private void overlapMethods(Reactor reactor, SearchSpace space) {
        if (!MethodThreads.arePossible(reactor)) {
            return;
        }
        SortedSet<String> decisive =
                DecisiveClasses.of(perf.sequential().get(0), safety.isolation(), space, safety.withMethodsApart());
        if (!decisive.isEmpty()) {
            console.say("Tests of " + String.join(", ", decisive)
                    + " may overlap in class threads: nothing is known that they share");
            safety.overlapMethods(decisive, RunConfiguration.classThreads(2));
        }
    }

    /** Whether a candidate would run in the copy as it is now as it has run in the last search. */
    boolean isAsSearched(RunConfiguration candidate) {
        Proposal now = state.proposal();
        // Annotations of Jupiter are read in one JVM only.
        boolean apart =
                candidate.mode() != Mode.CLASS_THREADS || now.isolation().equals(searched.isolation());
        return apart && now.forkEdits().equals(searched.forkEdits());
    }

    private SearchSpace space(Suspicion suspicion, Set<Order> orders) {
        return new SearchSpace(
                suspicion.modes(),
                cores,
                SearchSpace.mostWorkers(cores),
                Math.min(SearchSpace.mostForks(cores), obstacles.mostForks()),
                orders,
                suspicion.jvmFlags(),
                split.classes());
    }

    /** The last candidate would have won; what differed in a slower one before it would differ again. */
    private void reactTo(SearchResult result, Suspicion suspicion) {
        List<Declined> differing = differing(result);
        Collections.reverse(differing);
        SortedSet<String> known = new TreeSet<>();
        for (Declined candidate : differing) {
            SortedSet<String> classes = classes(candidate);
            classes.removeAll(known);
            known.addAll(classes);
            if (!classes.isEmpty()
                    && suspicion.modes().contains(candidate.configuration().mode())) {
                reactTo(candidate, run(candidate, result), classes, suspicion);
            }
        }
    }

    /**
     * What differed in a slower candidate may differ in the proof of a like one, which would be lost. No run is made for it: all that
     * is left is the proof's.
     */
    private void isolateForProof(SearchResult result) {
        RunConfiguration chosen = result.chosen();
        List<Declined> slower = differing(result).stream()
                .filter(candidate -> candidate.configuration().mode() == chosen.mode())
                .toList();
        for (Declined candidate : slower) {
            RunConfiguration configuration = candidate.configuration();
            SortedSet<String> classes = classes(candidate);
            classes.removeAll(chosen.mode().leavesForLater() ? configuration.serial() : safety.isolated());
            String whyNot = !configuration.jvmFlags().equals(chosen.jvmFlags())
                    ? "the JVM flags may be the reason"
                    : chosen.mode().leavesForLater() ? "a serial execution would have to be measured first" : "";
            if (classes.isEmpty()) {
                continue;
            }
            String names = String.join(", ", classes);
            if (whyNot.isEmpty()) {
                console.say("  isolating " + names + ": other results in a slower candidate");
                safety.isolateMeasured(classes, chosen);
            } else {
                console.say("  not kept apart, although other results in a slower candidate: " + names + "; " + whyNot);
            }
        }
    }

    private static List<Declined> differing(SearchResult result) {
        return new ArrayList<>(result.declined().stream()
                .filter(candidate -> !candidate.differences().isEmpty())
                .toList());
    }

    private static TestRun run(Declined candidate, SearchResult result) {
        return result.runs().stream()
                .filter(run -> run.number() == candidate.run())
                .findFirst()
                .orElseThrow();
    }

    private SortedSet<String> classes(Declined candidate) {
        return Proof.classesOf(
                candidate.differences().stream().map(Difference::test).toList(),
                perf.sequential().get(0));
    }

    private void reactTo(Declined candidate, TestRun run, SortedSet<String> classes, Suspicion suspicion) {
        SortedSet<String> concerned = safety.withdrawFixes(classes, candidate.configuration(), console);
        if (!concerned.isEmpty()) {
            withoutForks(suspicion);
            classes.removeAll(concerned);
        }
        if (classes.isEmpty()) {
            return;
        }
        List<Pollution> pollutions = new ArrayList<>();
        SortedSet<String> alone = alone(candidate, run, classes, pollutions);
        Mode mode = candidate.configuration().mode();
        if (classes.isEmpty()) {
            return;
        }
        SortedSet<String> dependent = dependent(classes, mode);
        if (!dependent.isEmpty()) {
            suspicion.without(mode);
            dependent.forEach(name -> perf.decline(mode.text() + ": " + PolluterSearch.needsOthers(name)));
            return;
        }
        String names = String.join(", ", classes);
        String flags = String.join(" ", candidate.configuration().jvmFlags());
        switch (suspicion.about(candidate, classes, alone)) {
            case ISOLATE -> {
                console.say("  isolating " + names + ": other results when classes overlapped");
                safety.isolateMeasured(classes, candidate.configuration());
                withoutUnmarked(classes, mode, suspicion);
            }
            case WITHOUT_FLAGS -> {
                console.say("  leaving the JVM flags out: " + names + " gave other results although it ran alone");
                perf.decline("JVM flags " + flags + ": they change results of " + names + ", also when it runs alone");
                safety.release(classes, candidate.configuration());
            }
            case FORKS_WITHOUT_FLAGS ->
                console.say("  trying without the JVM flags: forks or flags changed results of " + names);
            case WITHOUT_MODE ->
                perf.decline(
                        mode == Mode.FORKS && !split.keepsApart().contains(mode)
                                ? "forks: results differ, and no annotation keeps processes apart"
                                : mode.text() + ": " + whyNot(names, pollutions));
        }
    }

    /**
     * Those that end otherwise alone, too, only because what was inserted into their source has moved its lines: from now on it stands on the
     * lines that are there.
     */
    private SortedSet<String> ofMovedLines(SortedSet<String> classes) {
        SortedSet<String> moved = new TreeSet<>();
        for (String name : classes) {
            if (perf.parts().needsOthers(name) && state.keepLines(name, true)) {
                if (perf.parts().differsAlone(name)) {
                    state.keepLines(name, false);
                } else {
                    console.say("  " + name
                            + " reads line numbers: it gives its results again now that no line of its source moves");
                    moved.add(name);
                }
            }
        }
        return moved;
    }

    /**
     * Those that lack what another class leaves behind, under any flags and kept apart, too: an execution of their own starts in a
     * new JVM, and what is isolated already has run after all others.
     */
    private SortedSet<String> dependent(SortedSet<String> classes, Mode mode) {
        SortedSet<String> dependent = new TreeSet<>(classes);
        if (!mode.leavesForLater()) {
            dependent.retainAll(safety.isolated());
        }
        dependent.removeIf(name -> !perf.parts().needsOthers(name));
        return dependent;
    }

    /** Forks that only an edit allowed, which is taken back. */
    private void withoutForks(Suspicion suspicion) {
        boolean allowed = safety.allowedModes(task.settings().allowedModes(), split.isPossible())
                .contains(Mode.FORKS);
        if (!allowed && suspicion.without(Mode.FORKS)) {
            split.announce(console, perf::decline);
            safety.declinedForks().forEach(perf::decline);
        }
    }

    /** What no annotation can keep apart would differ again. */
    private void withoutUnmarked(SortedSet<String> classes, Mode mode, Suspicion suspicion) {
        SortedSet<String> unmarked = safety.unmarked();
        unmarked.retainAll(classes);
        if (mode == Mode.CLASS_THREADS && !unmarked.isEmpty() && suspicion.without(mode)) {
            perf.decline("class threads: " + String.join(", ", unmarked)
                    + " gave other results beside others, and no annotation can be written into the source");
        }
    }

    private static String whyNot(String names, List<Pollution> pollutions) {
        return pollutions.stream()
                .filter(pollution -> pollution.how() == Pollution.How.ORDER)
                .findFirst()
                .map(pollution ->
                        "the order of the classes changes results: " + pollution.victim() + " " + pollution.text())
                .orElse(names + " gave other results although it ran alone");
    }

    /**
     * Classes for which overlapping is not the reason: they ran alone in the candidate, or differ when they do.
     *
     * @param classes loses those whose lines had moved
     */
    private SortedSet<String> alone(
            Declined candidate, TestRun run, SortedSet<String> classes, List<Pollution> pollutions) {
        boolean later = candidate.configuration().mode().leavesForLater();
        SortedSet<String> alone =
                new TreeSet<>(later ? candidate.configuration().serial() : safety.isolated());
        SortedSet<String> others = new TreeSet<>(classes);
        others.removeAll(alone);
        if (split.keepsApart().contains(candidate.configuration().mode())) {
            alone.addAll(perf.parts().differingAlone(others, candidate.configuration()));
            SortedSet<String> moved = ofMovedLines(others);
            classes.removeAll(moved);
            others.removeAll(alone);
            others.removeAll(moved);
            pollutions.addAll(new PolluterSearch(perf.parts(), safety, console, cores)
                    .explain(others, run, candidate.configuration()));
        }
        if (!later) {
            // In one JVM the polluter has run by the time that isolated classes do.
            pollutions.stream()
                    .filter(pollution -> pollution.how() == Pollution.How.ORDER)
                    .forEach(pollution -> alone.add(pollution.victim()));
        }
        return alone;
    }
}
