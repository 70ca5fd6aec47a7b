package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Reach;
import io.github.parallelmaven.analysis.bytecode.Step;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The calls in what one test class reaches. */
final class ReachedCalls {

    private final Reach reach;
    private final SelectedCalls selected;
    private @Nullable List<Calling> calling;

    /** A step that calls something. */
    private record Calling(Step step, SelectedCalls.OfMethod calls) {}

    ReachedCalls(Reach reach, SelectedCalls selected) {
        this.reach = reach;
        this.selected = selected;
    }

    /** @param wanted one object for all test classes: each call is shown to it once */
    void each(Predicate<Call> wanted, BiConsumer<Step, Call> visitor) {
        int number = selected.number(wanted);
        for (Calling each : calling()) {
            for (Call call : each.calls().selected(number, wanted)) {
                visitor.accept(each.step(), call);
            }
        }
    }

    void eachOfTestCode(BiConsumer<Step, Call> visitor) {
        for (Calling each : calling()) {
            if (each.step().method().inTests()) {
                each.calls().all().forEach(call -> visitor.accept(each.step(), call));
            }
        }
    }

    private List<Calling> calling() {
        List<Calling> found = calling;
        if (found == null) {
            found = reach.steps().stream()
                    .map(step -> new Calling(step, selected.of(step.method())))
                    .filter(each -> !each.calls().all().isEmpty())
                    .toList();
            calling = found;
        }
        return found;
    }
}
