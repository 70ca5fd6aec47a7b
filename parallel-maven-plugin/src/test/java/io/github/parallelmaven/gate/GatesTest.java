package io.github.parallelmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Evidence;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.Phase;
import io.github.parallelmaven.model.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GatesTest {

    @Test
    void thereAreExactlySixteenGatesInThePlansOrder() {
        assertThat(Gates.all()).extracting(Gate::id).containsExactly(GateId.values());
    }

    @Test
    void eachPhaseHasItsFour() {
        assertThat(Gates.deps()).extracting(Gate::id).isEqualTo(GateId.of(Phase.DEPS));
        assertThat(Gates.categorize()).extracting(Gate::id).isEqualTo(GateId.of(Phase.CATEGORIZE));
        assertThat(Gates.threadSafety()).extracting(Gate::id).isEqualTo(GateId.of(Phase.THREAD_SAFETY));
        assertThat(Gates.perf()).extracting(Gate::id).isEqualTo(GateId.of(Phase.PERF));
    }

    @Test
    void noGatePassesOnEvidenceThatHoldsNothing() {
        Stream<Verdict> verdicts = Stream.of(
                        judge(Gates.deps(), new DepsCase().empty().build()),
                        judge(Gates.categorize(), new CategoryCase().empty().build()),
                        judge(Gates.threadSafety(), new SafetyCase().empty().build()),
                        judge(Gates.perf(), new PerfCase().empty().build()))
                .flatMap(List::stream);

        assertThat(verdicts).hasSize(16).noneMatch(Verdict::isMet);
    }

    @Test
    void everyGatePassesOnTheEvidenceOfAGoodProject() {
        Stream<Verdict> verdicts = Stream.of(
                        judge(Gates.deps(), new DepsCase().build()),
                        judge(Gates.categorize(), new CategoryCase().build()),
                        judge(Gates.threadSafety(), new SafetyCase().build()),
                        judge(Gates.perf(), new PerfCase().build()))
                .flatMap(List::stream);

        assertThat(verdicts).hasSize(16).allMatch(Verdict.Passed.class::isInstance);
    }

    private static <E extends Evidence> List<Verdict> judge(List<Gate<E>> gates, E evidence) {
        return gates.stream().map(gate -> gate.judge(evidence)).toList();
    }
}
