package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What each method changes of its parameters, itself and through what it calls: the least fixed point over the calls of
 * this module, worked out once a method.
 */
final class Effects {

    /** More classes than this are not told apart: what is changed may then be anything. */
    private static final int MOST_VARIANTS = 64;

    private final CodeModel code;
    private final Roots roots;
    private final DirectMutations direct;
    private final Map<MethodCode, Set<Effect>> known = new HashMap<>();

    /** A call that hands parameters on: for each operand, the parameters of the caller that it hangs at. */
    private record Handover(MethodCode target, List<Set<Integer>> operands) {}

    Effects(CodeModel code, Roots roots, DirectMutations direct) {
        this.code = code;
        this.roots = roots;
        this.direct = direct;
    }

    Set<Effect> of(MethodCode method) {
        if (!known.containsKey(method)) {
            solve(method);
        }
        return known.get(method);
    }

    /** The methods of this module that a call may run, when they are few enough to say something. */
    List<MethodCode> targets(Call call) {
        List<MethodCode> targets = code.targets(call);
        return targets.size() > Mutations.MOST_TARGETS ? List.of() : targets;
    }

    private void solve(MethodCode first) {
        Map<MethodCode, List<Handover>> handovers = new HashMap<>();
        List<MethodCode> calleesFirst = collect(first, handovers);
        Map<MethodCode, List<MethodCode>> callers = new HashMap<>();
        handovers.forEach((caller, all) ->
                all.forEach(handover -> callers.computeIfAbsent(handover.target(), key -> new ArrayList<>())
                        .add(caller)));
        Deque<MethodCode> waiting = new ArrayDeque<>(calleesFirst);
        Set<MethodCode> queued = new HashSet<>(calleesFirst);
        while (!waiting.isEmpty()) {
            MethodCode method = waiting.remove();
            queued.remove(method);
            if (grows(method, handovers.get(method))) {
                callers.getOrDefault(method, List.of()).stream()
                        .filter(queued::add)
                        .forEach(waiting::add);
            }
        }
    }

    private boolean grows(MethodCode method, List<Handover> handovers) {
        Set<Effect> effects = known.get(method);
        int before = effects.size();
        for (Handover handover : handovers) {
            for (Effect effect : List.copyOf(known.get(handover.target()))) {
                if (effect.parameter() < handover.operands().size()) {
                    handover.operands()
                            .get(effect.parameter())
                            .forEach(parameter -> add(method, effect.onParameter(parameter), effects));
                }
            }
        }
        return effects.size() > before;
    }

    private static void add(MethodCode method, Effect effect, Set<Effect> effects) {
        boolean underConstruction = method.header().isConstructor() && effect.parameter() == 0;
        if (underConstruction || effect.kind() == Mutation.Kind.USE && OneThreadCalls.isUnderLock(method)) {
            return;
        }
        if (!effects.contains(effect.onAnything())) {
            effects.add(effects.size() < MOST_VARIANTS ? effect : effect.onAnything());
        }
    }

    /** Every method not yet worked out that the first one leads to; what is called comes before its caller. */
    private List<MethodCode> collect(MethodCode first, Map<MethodCode, List<Handover>> handovers) {
        List<MethodCode> calleesFirst = new ArrayList<>();
        Deque<MethodCode> path = new ArrayDeque<>();
        Deque<Iterator<Handover>> next = new ArrayDeque<>();
        enter(first, handovers, path, next);
        while (!path.isEmpty()) {
            if (next.element().hasNext()) {
                MethodCode target = next.element().next().target();
                if (!known.containsKey(target)) {
                    enter(target, handovers, path, next);
                }
            } else {
                next.pop();
                calleesFirst.add(path.pop());
            }
        }
        return calleesFirst;
    }

    private void enter(
            MethodCode method,
            Map<MethodCode, List<Handover>> handovers,
            Deque<MethodCode> path,
            Deque<Iterator<Handover>> next) {
        List<Handover> ofMethod = handovers(method);
        known.put(method, own(method));
        handovers.put(method, ofMethod);
        path.push(method);
        next.push(ofMethod.iterator());
    }

    private Set<Effect> own(MethodCode method) {
        Set<Effect> effects = new LinkedHashSet<>();
        for (DirectMutation each : direct.of(method)) {
            Mutation mutation = each.mutation();
            if (mutation.root() instanceof Root.Parameter parameter) {
                add(method, new Effect(parameter.index(), mutation.kind(), mutation.weak(), each.changed()), effects);
            }
        }
        return effects;
    }

    private List<Handover> handovers(MethodCode method) {
        List<Handover> found = new ArrayList<>();
        for (Call call : method.calls()) {
            List<MethodCode> targets = direct.explains(call) ? List.of() : targets(call);
            if (!targets.isEmpty()) {
                List<Set<Integer>> operands =
                        call.operands().stream().map(this::parameters).toList();
                if (operands.stream().anyMatch(each -> !each.isEmpty())) {
                    targets.forEach(target -> found.add(new Handover(target, operands)));
                }
            }
        }
        return found;
    }

    private Set<Integer> parameters(Value operand) {
        Set<Integer> parameters = new HashSet<>();
        for (Root root : roots.of(operand)) {
            if (root instanceof Root.Parameter parameter) {
                parameters.add(parameter.index());
            }
        }
        return parameters;
    }
}
