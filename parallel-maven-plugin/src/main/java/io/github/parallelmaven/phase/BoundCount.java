package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.Standing;
import io.github.parallelmaven.model.Verdict;
import java.util.Set;

/**
 * What the gates that count tests can say in a bound goal. Nothing is discovered there: tests are counted by their classes,
 * and held against the pin alone.
 *
 * @param pinned the least number of tests; 0 where none is pinned
 * @param complete whether every test is known
 */
record BoundCount(int pinned, boolean complete) {

    private static final Set<GateId> COUNTING =
            Set.of(GateId.COMPLETE_COVERAGE, GateId.DISTRIBUTION, GateId.NO_UNTAGGED_TEST);

    GateResult judge(GateResult judged) {
        if (!complete && COUNTING.contains(judged.gate())) {
            return result(
                    judged,
                    new Verdict.NotJudged(
                            "some tests are known only from this build's run, which is not recorded (yet): bind parallel:deps"
                                    + " at initialize, and this goal behind the tests",
                            false));
        }
        if (judged.gate() != GateId.COMPLETE_COVERAGE
                || !(judged.standing().trial() instanceof Verdict.Passed passed)) {
            return judged;
        }
        return result(
                judged,
                new Verdict.Passed(
                        passed.examined(),
                        Count.of(passed.examined(), "test") + " by their classes, "
                                + (pinned > 0 ? "at least " + pinned + " pinned" : "none pinned")));
    }

    private static GateResult result(GateResult judged, Verdict verdict) {
        return new GateResult(judged.gate(), Standing.same(verdict));
    }
}
