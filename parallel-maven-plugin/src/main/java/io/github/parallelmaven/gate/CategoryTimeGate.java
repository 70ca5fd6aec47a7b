package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.CategoryTime;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.PerfThresholds;
import io.github.parallelmaven.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Gate 4.3: the plan's limits for a category and for the whole suite. A time over a limit is a warning; under
 * {@code parallel.perf.strictCategoryTime} it fails, except that {@code unit} only fails over its second limit. Examines
 * times: one a category, and one of the suite.
 */
final class CategoryTimeGate implements Gate<PerfEvidence> {

    @Override
    public GateId id() {
        return GateId.CATEGORY_TIME;
    }

    @Override
    public Verdict judge(PerfEvidence evidence) {
        FailingBaseline baseline = FailingBaseline.of(evidence);
        if (baseline.stopped(evidence)) {
            return baseline.notJudged();
        }
        List<CategoryTime> measured = evidence.categoryTimes().stream()
                .filter(time -> seconds(time) >= 0)
                .toList();
        double suite = evidence.timed().isEmpty() ? evidence.fastestAsItIs() : evidence.medianParallel();
        int examined = measured.size() + (suite >= 0 ? 1 : 0);
        if (examined == 0) {
            return new Verdict.NotJudged("no category and no suite was timed", false);
        }
        List<Excess> excesses = new ArrayList<>();
        measured.forEach(time -> check(time, evidence.thresholds(), excesses));
        if (suite > evidence.thresholds().suiteWarn()) {
            excesses.add(Excess.over("whole suite", suite, evidence.thresholds().suiteWarn(), true));
        }
        if (excesses.isEmpty()) {
            return new Verdict.Passed(examined, summary(measured, suite));
        }
        boolean fails =
                evidence.thresholds().strictCategoryTime() && excesses.stream().anyMatch(Excess::failsWhenStrict);
        Diagnosis diagnosis = diagnosis(evidence.thresholds(), excesses);
        return fails ? new Verdict.Failed(examined, diagnosis) : new Verdict.Warned(examined, diagnosis);
    }

    /** One limit that was exceeded. */
    private record Excess(String text, boolean failsWhenStrict) {
        static Excess over(String what, double seconds, double limit, boolean failsWhenStrict) {
            return new Excess(
                    what + ": " + Figure.seconds(seconds, limit) + ", over " + Figure.secondsLimit(limit),
                    failsWhenStrict);
        }
    }

    /** In the state judged: parallel where it was measured so, else sequential. */
    private static double seconds(CategoryTime time) {
        return time.parallel() >= 0 ? time.parallel() : time.sequential();
    }

    private static void check(CategoryTime time, PerfThresholds limits, List<Excess> excesses) {
        double seconds = seconds(time);
        String name = time.category().tag() + (time.measured() ? "" : " (derived)");
        if (time.category() == Category.UNIT && seconds > limits.unitWarn()) {
            boolean far = seconds > limits.unitFail();
            excesses.add(Excess.over(name, seconds, far ? limits.unitFail() : limits.unitWarn(), far));
        }
        if (time.category() == Category.INTEGRATION) {
            if (seconds > limits.integrationWarn()) {
                excesses.add(Excess.over(name, seconds, limits.integrationWarn(), true));
            }
            if (time.workers() > 1 && time.sequential() >= 0 && time.parallel() >= time.sequential()) {
                excesses.add(new Excess(
                        name + ": " + Figure.seconds(time.parallel()) + " with " + time.workers()
                                + " workers, not faster than " + Figure.seconds(time.sequential()) + " sequentially",
                        true));
            }
        }
    }

    private static String summary(List<CategoryTime> times, double suite) {
        List<String> parts = new ArrayList<>();
        if (suite >= 0) {
            parts.add("suite " + Figure.seconds(suite));
        }
        // A derived time is an approximate one, and the table has no room for the word.
        times.forEach(time ->
                parts.add(time.category().tag() + (time.measured() ? " " : " ~") + Figure.seconds(seconds(time))));
        return String.join(", ", parts);
    }

    private static Diagnosis diagnosis(PerfThresholds limits, List<Excess> excesses) {
        return new Diagnosis(
                "unit within " + Figure.secondsLimit(limits.unitWarn()) + " (strict: "
                        + Figure.secondsLimit(limits.unitFail()) + "), integration within "
                        + Figure.secondsLimit(limits.integrationWarn()) + " and faster than sequential, suite within "
                        + Figure.secondsLimit(limits.suiteWarn()),
                Count.of(excesses.size(), "limit") + " exceeded",
                excesses.stream().map(Excess::text).toList(),
                "look at the longest tests in target/parallel/performance_report.json, or"
                        + " `mvn parallel:validate -Dparallel.perf.mode=thorough`");
    }
}
