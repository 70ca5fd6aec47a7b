package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.CategoryTime;
import io.github.parallelmaven.model.Comparison;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.Optimum;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Gate 4.4: a configuration is chosen for each category that has tests and for all, each with a successful measured run
 * behind it, and the effective settings are the chosen ones. Examines chosen configurations.
 */
final class OptimumFoundGate implements Gate<PerfEvidence> {

    private static final String ALL = "all";

    @Override
    public GateId id() {
        return GateId.OPTIMUM_FOUND;
    }

    @Override
    public Verdict judge(PerfEvidence evidence) {
        FailingBaseline baseline = FailingBaseline.of(evidence);
        if (baseline.stopped(evidence)) {
            return baseline.notJudged();
        }
        boolean certified = evidence.certificate().valid() && evidence.optima().isEmpty();
        boolean measured = Stream.of(evidence.sequential(), evidence.asItIs(), evidence.parallel())
                .anyMatch(runs -> !runs.isEmpty());
        if (!certified && !measured && evidence.optima().isEmpty()) {
            return new Verdict.NotJudged("nothing was measured", false);
        }
        List<String> places = certified ? new ArrayList<>() : unfounded(evidence);
        boolean other = !evidence.effective().choice().equals(evidence.chosen().choice());
        if (other) {
            places.add("effective settings: " + evidence.effective().label() + ", chosen: "
                    + evidence.chosen().label());
        }
        if (!places.isEmpty()) {
            return new Verdict.Failed(evidence.optima().size(), diagnosis(evidence, places, other));
        }
        return certified
                ? new Verdict.Passed(1, "certified: " + evidence.chosen().label())
                : new Verdict.Passed(evidence.optima().size(), evidence.chosen().label());
    }

    private static List<String> unfounded(PerfEvidence evidence) {
        if (evidence.optima().isEmpty()) {
            return new ArrayList<>(List.of("no configuration is chosen for any category"));
        }
        Map<String, Optimum> optima = new HashMap<>();
        evidence.optima().forEach(optimum -> optima.put(optimum.scope(), optimum));
        Map<Integer, Boolean> runs = successByRun(evidence);
        List<String> places = new ArrayList<>();
        for (String scope : scopes(evidence)) {
            Optimum optimum = optima.get(scope);
            if (optimum == null) {
                places.add(scope + ": no configuration is chosen");
            } else if (!runs.containsKey(optimum.run())) {
                places.add(scope + ": there is no run " + optimum.run());
            } else if (!runs.get(optimum.run())) {
                places.add(scope + ": run " + optimum.run() + " was not successful");
            }
        }
        return places;
    }

    private static List<String> scopes(PerfEvidence evidence) {
        List<String> scopes = new ArrayList<>();
        evidence.categoryTimes().stream()
                .filter(time -> time.tests() > 0)
                .map(CategoryTime::category)
                .forEach(category -> scopes.add(category.tag()));
        scopes.add(ALL);
        return scopes;
    }

    /** A candidate that is no counted run is known by its comparison: successful when it gave the sequential results. */
    private static Map<Integer, Boolean> successByRun(PerfEvidence evidence) {
        Map<Integer, Boolean> success = new HashMap<>();
        CountedRuns runs = new CountedRuns(evidence);
        for (Comparison comparison : evidence.comparisons()) {
            success.put(comparison.run(), runs.withoutUnstable(comparison).isSame());
        }
        Stream.of(evidence.sequential(), evidence.asItIs(), evidence.parallel())
                .flatMap(List::stream)
                .forEach(run -> success.merge(
                        run.number(), isSuccessful(run, success.containsKey(run.number())), Boolean::logicalAnd));
        return success;
    }

    /** A build that failing tests break ran well where they failed in the sequential run too: that is compared. */
    private static boolean isSuccessful(TestRun run, boolean compared) {
        return run.isComplete() && (compared || run.exit().status() == TestRun.Status.SUCCESS);
    }

    private static Diagnosis diagnosis(PerfEvidence evidence, List<String> places, boolean other) {
        return new Diagnosis(
                "a chosen configuration for each category and for all, a successful run behind each, and in effect",
                Count.of(places.size(), "problem"),
                places,
                other ? "`mvn parallel:apply`" : FurtherSearch.step(evidence));
    }
}
