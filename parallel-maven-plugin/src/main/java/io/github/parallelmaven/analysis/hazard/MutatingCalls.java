package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Calls of the JDK and of well-known libraries that change the object they are called on. */
final class MutatingCalls {

    private static final Set<String> COLLECTION = Set.of(
            "add",
            "addAll",
            "addFirst",
            "addLast",
            "addElement",
            "clear",
            "compute",
            "computeIfAbsent",
            "computeIfPresent",
            "drainTo",
            "insertElementAt",
            "load",
            "loadFromXML",
            "merge",
            "offer",
            "offerFirst",
            "offerLast",
            "poll",
            "pollFirst",
            "pollLast",
            "pop",
            "push",
            "put",
            "putAll",
            "putIfAbsent",
            "remove",
            "removeAll",
            "removeAllElements",
            "removeElement",
            "removeFirst",
            "removeIf",
            "removeLast",
            "replace",
            "replaceAll",
            "retainAll",
            "set",
            "setElementAt",
            "setProperty",
            "setSize",
            "sort",
            "take");

    private static final Set<String> TEXT =
            Set.of("append", "insert", "delete", "deleteCharAt", "replace", "reverse", "setLength", "setCharAt");

    /** Streams that keep what is written; other streams only pass it on. */
    private static final Set<String> BUFFERS =
            Set.of("java.io.ByteArrayOutputStream", "java.io.StringWriter", "java.io.CharArrayWriter");

    /** Of a buffer, also those that only move its position: what is read next depends on it. */
    private static final Set<String> BUFFER =
            Set.of("put", "clear", "flip", "rewind", "compact", "mark", "reset", "position", "limit");

    private static final Set<String> BITS = Set.of("set", "clear", "flip", "and", "or", "xor", "andNot");

    private static final Set<String> COUNTING = Set.of(
            "incrementAndGet",
            "getAndIncrement",
            "decrementAndGet",
            "getAndDecrement",
            "addAndGet",
            "getAndAdd",
            "increment",
            "decrement",
            "add",
            "accumulate",
            "accumulateAndGet",
            "getAndAccumulate",
            "updateAndGet",
            "getAndUpdate");

    private static final Set<String> ATOMIC = Set.of(
            "set",
            "lazySet",
            "getAndSet",
            "compareAndSet",
            "compareAndExchange",
            "weakCompareAndSet",
            "reset",
            "sumThenReset",
            "setPlain",
            "setRelease",
            "setVolatile",
            "setOpaque",
            "weakCompareAndSetPlain");

    /** Keys that make an entry and leave what is there alone: with a concurrent map, a cache. */
    private static final Set<String> CACHING = Set.of("put", "putIfAbsent", "computeIfAbsent", "add");

    private static final List<String> CONTAINERS =
            List.of("java.util.Collection", "java.util.Map", "java.util.Iterator", "java.util.Map$Entry");

    private final CodeModel code;
    private final Map<String, Boolean> containers = new HashMap<>();

    MutatingCalls(CodeModel code) {
        this.code = code;
    }

    boolean changesReceiver(Call call) {
        String owner = call.owner();
        if (isAtomic(owner)) {
            return setsAtomic(call) && !ImmutableTypes.contains(owner);
        } else if (owner.equals("java.lang.StringBuilder") || owner.equals("java.lang.StringBuffer")) {
            return TEXT.contains(call.name());
        } else if (owner.equals("java.util.BitSet")) {
            return BITS.contains(call.name());
        } else if (owner.equals("java.util.Date")) {
            return call.name().startsWith("set");
        } else if (owner.startsWith("java.nio.") && owner.endsWith("Buffer")) {
            return BUFFER.contains(call.name()) && changesBuffer(call);
        } else if (BUFFERS.contains(owner)) {
            return call.name().startsWith("write") || call.name().equals("reset");
        }
        return call.kind() != Call.Kind.STATIC
                && (COLLECTION.contains(call.name()) || call.name().equals("setValue"))
                && isContainer(owner);
    }

    /** Asked for without arguments, position and limit are only looked at. */
    private static boolean changesBuffer(Call call) {
        boolean asks = call.name().equals("position") || call.name().equals("limit");
        return !(asks && call.descriptor().startsWith("()"));
    }

    /** Values, and what sets a field of the object that it is given. */
    private static boolean isAtomic(String type) {
        return type.startsWith("java.util.concurrent.atomic.") || type.equals("java.lang.invoke.VarHandle");
    }

    private static boolean setsAtomic(Call call) {
        return COUNTING.contains(call.name()) || ATOMIC.contains(call.name());
    }

    /** Which argument a method of the JDK changes instead of what it is called on, counted from 0; empty when it changes none. */
    OptionalInt changedArgument(Call call) {
        if (isAtomic(call.owner())) {
            return setsAtomic(call) && ImmutableTypes.contains(call.owner()) ? OptionalInt.of(0) : OptionalInt.empty();
        }
        return switch (call.owner()) {
            case "java.util.Collections" ->
                argumentIf(Set.of("sort", "shuffle", "addAll", "swap", "reverse", "fill", "rotate"), call, 0);
            case "java.util.Arrays" -> argumentIf(Set.of("sort", "fill", "setAll", "parallelSort"), call, 0);
            case "java.lang.System" -> argumentIf(Set.of("arraycopy"), call, 2);
            default -> OptionalInt.empty();
        };
    }

    private static OptionalInt argumentIf(Set<String> names, Call call, int index) {
        return names.contains(call.name()) ? OptionalInt.of(index) : OptionalInt.empty();
    }

    /** Whether it only counts: harmless between tests until somebody looks at the number. */
    boolean counts(Call call) {
        return isAtomic(call.owner()) && COUNTING.contains(call.name());
    }

    boolean caches(Call call) {
        return CACHING.contains(call.name()) && isContainer(call.owner());
    }

    private boolean isContainer(String type) {
        return containers.computeIfAbsent(
                type, name -> CONTAINERS.stream().anyMatch(container -> code.isSubtype(name, container)));
    }
}
