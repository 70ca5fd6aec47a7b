package io.github.parallelmaven.model;

import java.util.List;
import java.util.Map;

/**
 * Everything one run of a goal found, for every writer of files and for the terminal.
 *
 * @param goal the goal, such as {@code validate}
 * @param started ISO-8601 date and time
 * @param coordinates the project
 * @param machine where it ran
 * @param gates the results of the gates that were judged, in order
 * @param deps phase 1 of the trial, or absent phases left out: each list holds nothing or one
 * @param categories phase 2 of the trial
 * @param safety phase 3 of the trial
 * @param perf phase 4 of the trial
 * @param changes what {@code apply} would write
 * @param runs every run made, whatever became of it
 * @param declined what was not proposed and why, a line each
 * @param mayApply whether {@code apply} may write
 * @param whyNotApply the reason when it may not, or empty
 * @param nextCommand the exact next command; empty where there is nothing to do
 */
public record Report(
        String goal,
        String started,
        String coordinates,
        MachineClass machine,
        List<GateResult> gates,
        List<DepsEvidence> deps,
        List<CategoryEvidence> categories,
        List<SafetyEvidence> safety,
        List<PerfEvidence> perf,
        ChangeSet changes,
        List<TestRun> runs,
        List<String> declined,
        boolean mayApply,
        String whyNotApply,
        String nextCommand) {

    public Report {
        gates = List.copyOf(gates);
        deps = List.copyOf(deps);
        categories = List.copyOf(categories);
        safety = List.copyOf(safety);
        perf = List.copyOf(perf);
        runs = List.copyOf(runs);
        declined = List.copyOf(declined);
    }

    /** The same once all changes are written: the project is what the trial was, and no gate is pending any more. */
    public Report asWritten() {
        return withGates(gates.stream().map(GateResult::asWritten).toList());
    }

    /** The same with the commits that were made, by their gates. */
    public Report withCommits(Map<GateId, String> commits) {
        return withGates(gates.stream()
                .map(gate -> gate.withCommit(commits.getOrDefault(gate.gate(), gate.commit())))
                .toList());
    }

    /** The same with other results of gates. */
    public Report withGates(List<GateResult> others) {
        return new Report(
                goal,
                started,
                coordinates,
                machine,
                others,
                deps,
                categories,
                safety,
                perf,
                changes,
                runs,
                declined,
                mayApply,
                whyNotApply,
                nextCommand);
    }

    /** The gates that fail the build. */
    public List<GateResult> unmet() {
        return gates.stream().filter(gate -> gate.standing().failsBuild()).toList();
    }
}
