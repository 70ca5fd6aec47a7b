package io.github.parallelmaven.analysis.hazard.load;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.analysis.hazard.Assertions;
import io.github.parallelmaven.analysis.hazard.HazardRule;
import io.github.parallelmaven.analysis.hazard.Resource;
import io.github.parallelmaven.analysis.hazard.ResourceUse;
import io.github.parallelmaven.analysis.hazard.TestClassCode;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * H67: a test expects an order that nobody promises: of what a hash table holds, of what reflection or a folder lists. It may
 * differ between JVMs, with or without others beside it, and is not to be taken for a result of running in parallel.
 */
public final class UnpromisedOrder implements HazardRule {

    private static final Set<String> TABLES = Set.of(
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.Hashtable",
            "java.util.IdentityHashMap",
            "java.util.WeakHashMap",
            "java.util.concurrent.ConcurrentHashMap");

    private static final Set<String> VIEWS =
            Set.of("keySet", "values", "entrySet", "iterator", "next", "toString", "toArray", "keys", "elements");

    private static final Set<String> LISTS = Set.of(
            "java.lang.Class.getMethods",
            "java.lang.Class.getDeclaredMethods",
            "java.lang.Class.getFields",
            "java.lang.Class.getDeclaredFields",
            "java.lang.Class.getDeclaredConstructors",
            "java.lang.Class.getDeclaredClasses",
            "java.io.File.list",
            "java.io.File.listFiles");

    private static final Set<String> IN_ORDER = Set.of("containsExactly", "hasToString", "startsWith", "endsWith");

    private static final Set<String> FILLS = Set.of("add", "put");

    /** Steps from an asserted value to where it comes from. */
    private static final int DEEPEST = 5;

    @Override
    public String id() {
        return "H67";
    }

    @Override
    public String type() {
        return "unpromised_order";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCallOfTestCode((step, call) -> {
            if (isAsserted(step.method(), call)) {
                uses.add(test.use(
                        this,
                        Resource.unshared("order:" + test.name()),
                        Finding.Access.WRITE,
                        step,
                        call.line(),
                        Set.of(Scope.ORDER),
                        step.method().label() + " expects an order that may be another one in the next JVM, parallel"
                                + " or not"));
            }
        });
        return uses;
    }

    private static boolean isAsserted(MethodCode method, Call call) {
        if (IN_ORDER.contains(call.name())) {
            return Assertions.subject(call)
                    .filter(subject -> table(subject, method, DEEPEST))
                    .isPresent();
        }
        return Assertions.isAssertion(call)
                && call.name().endsWith("Equals")
                && call.operands().stream().anyMatch(value -> isOneOfMany(value, method, DEEPEST));
    }

    /** A text, an element or an array made of what has no order; tables as a whole are compared without one. */
    private static boolean isOneOfMany(Value value, MethodCode method, int depth) {
        if (value instanceof Value.Element element && element.array() instanceof Value.Result listed) {
            return LISTS.contains(listed.call().method());
        } else if (value instanceof Value.Result result && depth > 0) {
            Call call = result.call();
            boolean ordered = Set.of("toString", "next", "toArray").contains(call.name());
            return ordered && table(call.receiver(), method, depth - 1)
                    || isGetter(call) && isOneOfMany(call.receiver(), method, depth - 1);
        }
        return false;
    }

    private static boolean isGetter(Call call) {
        return call.operands().size() == 1 && call.name().startsWith("get");
    }

    private static boolean table(Value value, MethodCode method, int depth) {
        if (value instanceof Value.Created created) {
            return TABLES.contains(created.type()) && isFilledTwice(method, created);
        }
        return depth > 0
                && value instanceof Value.Result result
                && VIEWS.contains(result.call().name())
                && table(result.call().receiver(), method, depth - 1);
    }

    /** With different constants: one entry has an order, and of other values it is not known that they are different. */
    private static boolean isFilledTwice(MethodCode method, Value.Created table) {
        return method.calls().stream()
                        .filter(call -> FILLS.contains(call.name()) && call.receiver() == table)
                        .map(call -> call.argument(0))
                        .filter(Value.Constant.class::isInstance)
                        .distinct()
                        .count()
                > 1;
    }
}
