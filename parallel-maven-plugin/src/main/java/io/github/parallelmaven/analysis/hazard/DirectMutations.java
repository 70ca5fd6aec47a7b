package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.ArrayStore;
import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.analysis.bytecode.FieldUse;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which objects a method changes itself: fields it sets, arrays it stores into, JDK containers it fills, mocks it stubs. */
final class DirectMutations {

    private final CodeModel code;
    private final Roots roots;
    private final MutatingCalls table;
    private final OneThreadCalls oneThread;
    private final ConcurrentContainers concurrent;
    private final FreeLists freeLists;

    DirectMutations(CodeModel code, Roots roots) {
        this.code = code;
        this.roots = roots;
        this.table = new MutatingCalls(code);
        this.oneThread = new OneThreadCalls(code);
        this.concurrent = new ConcurrentContainers(code);
        this.freeLists = new FreeLists(code);
    }

    List<DirectMutation> of(MethodCode method) {
        List<DirectMutation> found = new ArrayList<>();
        method.fields().forEach(use -> field(method, use, found));
        for (ArrayStore store : method.arrayStores()) {
            boolean weak = method.locks() && !method.inTests();
            add(found, store.array(), weak, store.line(), "stores into the array");
        }
        method.calls().forEach(call -> call(method, call, found));
        if (method.header().isConstructor()) {
            found.removeIf(each -> each.mutation().root().equals(new Root.Parameter(0)));
        }
        return found;
    }

    /** Whether {@link #of} says all there is to say about the call. */
    boolean explains(Call call) {
        return !(MockCalls.used(call) instanceof Value.Unknown)
                || table.changesReceiver(call)
                || table.changedArgument(call).isPresent();
    }

    private void field(MethodCode method, FieldUse use, List<DirectMutation> found) {
        if (use.write() && !use.isStatic() && !Mutations.isLazyInitialisation(method, use)) {
            Mutation.Kind kind = MockCalls.isNewMock(use.value()) ? Mutation.Kind.MOCK : Mutation.Kind.STATE;
            String owner = declaringClass(use.owner(), use.name());
            boolean weak = !method.inTests() && isReadingOfClock(use.value());
            for (Root root : roots.of(use.receiver())) {
                found.add(new DirectMutation(new Mutation(root, kind, weak, use.line(), "sets " + use.name()), owner));
            }
        }
    }

    /** When something was last used: whoever uses it sets it anew. */
    private static boolean isReadingOfClock(Value value) {
        return value instanceof Value.Result result
                && result.call().owner().equals("java.lang.System")
                && (result.call().name().equals("currentTimeMillis")
                        || result.call().name().equals("nanoTime"));
    }

    private void call(MethodCode method, Call call, List<DirectMutation> found) {
        Value mock = MockCalls.used(call);
        if (!(mock instanceof Value.Unknown)) {
            for (Root root : roots.of(mock)) {
                String what = call.name() + " on a mock";
                found.add(new DirectMutation(new Mutation(root, Mutation.Kind.MOCK, false, call.line(), what), ""));
            }
        } else if (table.changesReceiver(call)) {
            if (!isEntryOfThread(method, call)) {
                add(found, call.receiver(), isWeak(method, call), call.line(), Mutation.CALLS + call.name());
            }
        } else if (table.changedArgument(call).isPresent()) {
            add(
                    found,
                    call.argument(table.changedArgument(call).getAsInt()),
                    isWeak(method, call),
                    call.line(),
                    Mutation.CALLS + call.name());
        } else if (oneThread.uses(call)) {
            for (Root root : roots.of(call.receiver())) {
                Mutation use = new Mutation(root, Mutation.Kind.USE, false, call.line(), Mutation.CALLS + call.name());
                found.add(new DirectMutation(use, holder(call.receiver())));
            }
        }
    }

    /** What a map has for one key; {@code remove}, which a collection has too, takes out what was put in. */
    private static final Set<String> OF_MAP = Set.of(
            "put", "putIfAbsent", "remove", "replace", "compute", "computeIfAbsent", "computeIfPresent", "merge");

    /** What a map has for the current thread, no other thread asks for: as good as a thread-local, if the map stands them all. */
    private boolean isEntryOfThread(MethodCode method, Call call) {
        return OF_MAP.contains(call.name())
                && isCurrentThread(call.argument(0))
                && (method.locks() || concurrent.isConcurrent(call.owner(), call.receiver()));
    }

    private static boolean isCurrentThread(Value key) {
        if (!(key instanceof Value.Result result)) {
            return false;
        }
        Call call = result.call();
        return call.is("java.lang.Thread", "currentThread")
                || call.is("java.lang.Thread", "getId") && isCurrentThread(call.receiver())
                || call.is("java.lang.Thread", "threadId") && isCurrentThread(call.receiver())
                || call.is("java.lang.Long", "valueOf") && isCurrentThread(call.argument(0));
    }

    private void add(List<DirectMutation> found, Value target, boolean weak, int line, String what) {
        String holder = holder(target);
        for (Root root : roots.of(target)) {
            found.add(new DirectMutation(new Mutation(root, Mutation.Kind.STATE, weak, line, what), holder));
        }
    }

    /** The class that declares the instance field at which a container hangs; empty when there is no single one. */
    private String holder(Value container) {
        if (container instanceof Value.FieldValue field) {
            return field.isStatic() ? "" : declaringClass(field.owner(), field.name());
        } else if (container instanceof Value.Element element) {
            return holder(element.array());
        } else if (container instanceof Value.Result result && Roots.isView(result.call())) {
            return holder(result.call().receiver());
        }
        return "";
    }

    private String declaringClass(String owner, String name) {
        return code.field(owner, name).map(FieldFacts::owner).orElse("");
    }

    /** Code under test that fills a cache, counts or keeps a free list; a test that does so means it. */
    private boolean isWeak(MethodCode method, Call call) {
        if (method.inTests()) {
            return false;
        }
        return table.counts(call)
                || freeLists.turnsOver(method, call)
                || table.caches(call) && (method.locks() || concurrent.isConcurrent(call.owner(), call.receiver()));
    }
}
