package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.Verdict;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The one command after a bound goal: two of them would leave it to the reader which is the right one. */
final class NextGoal {

    /** Does what any other goal that is named would do, and issues the certificate. */
    private static final String ALL = "apply";

    private NextGoal() {}

    /**
     * The command that all unmet gates name, or where they name several the one that does it all; empty where none is unmet.
     *
     * @param failing the gates that may fail the build
     */
    static String of(Collection<GateResult> gates, Set<GateId> failing) {
        Set<String> goals = gates.stream()
                .filter(gate -> gate.standing().failsBuild() && failing.contains(gate.gate()))
                .map(gate -> goal(gate.standing().trial()))
                .collect(Collectors.toSet());
        return goals.isEmpty()
                ? ""
                : "mvn parallel:" + (goals.size() == 1 ? goals.iterator().next() : ALL);
    }

    private static String goal(Verdict verdict) {
        return verdict instanceof Verdict.Failed failed
                ? failed.diagnosis().goal().orElse(ALL)
                : ALL;
    }
}
