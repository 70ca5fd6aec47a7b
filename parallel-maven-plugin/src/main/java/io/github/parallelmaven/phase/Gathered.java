package io.github.parallelmaven.phase;

import io.github.parallelmaven.gate.Gate;
import io.github.parallelmaven.model.Evidence;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.Standing;
import java.util.List;

/**
 * The evidence of one phase for both states of the project.
 *
 * @param now the project as it is
 * @param trial the project as {@code apply} would leave it
 */
record Gathered<E extends Evidence>(E now, E trial) {

    List<GateResult> judge(List<Gate<E>> gates) {
        return gates.stream()
                .map(gate -> new GateResult(gate.id(), new Standing(gate.judge(now), gate.judge(trial))))
                .toList();
    }
}
