package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The calls of each method that a rule wants to see, selected once a method and rule: every test class of a large suite
 * reaches the same thousands of methods, and next to none of their calls concerns any rule.
 */
final class SelectedCalls {

    private final CodeModel code;
    private final Map<Predicate<Call>, Integer> numbers = new IdentityHashMap<>();
    private final Map<MethodCode, OfMethod> known = new HashMap<>();

    SelectedCalls(CodeModel code) {
        this.code = code;
    }

    /** Stands for the same question from now on; it must be one object, asked again and again. */
    int number(Predicate<Call> wanted) {
        return numbers.computeIfAbsent(wanted, key -> numbers.size());
    }

    OfMethod of(MethodCode method) {
        OfMethod found = known.get(method);
        if (found == null) {
            found = new OfMethod(method.inTests() ? method.calls() : code.outwardCalls(method));
            known.put(method, found);
        }
        return found;
    }

    /** The calls of one method: all of test code, and of the code under test those that may leave it. */
    static final class OfMethod {

        private final List<Call> all;
        private final List<List<Call>> selected = new ArrayList<>();

        private OfMethod(List<Call> all) {
            this.all = all;
        }

        List<Call> all() {
            return all;
        }

        List<Call> selected(int number, Predicate<Call> wanted) {
            while (selected.size() <= number) {
                selected.add(null);
            }
            List<Call> found = selected.get(number);
            if (found == null) {
                found = all.stream().filter(wanted).toList();
                selected.set(number, found);
            }
            return found;
        }
    }
}
