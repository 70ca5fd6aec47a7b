package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        if (owner.startsWith("java.util.concurrent.atomic.")) {
            return COUNTING.contains(call.name()) || ATOMIC.contains(call.name());
        } else if (owner.equals("java.lang.StringBuilder") || owner.equals("java.lang.StringBuffer")) {
            return TEXT.contains(call.name());
        } else if (owner.equals("java.util.BitSet")) {
            return BITS.contains(call.name());
        } else if (BUFFERS.contains(owner)) {
            return call.name().startsWith("write") || call.name().equals("reset");
        }
        return call.kind() != Call.Kind.STATIC
                && (COLLECTION.contains(call.name()) || call.name().equals("setValue"))
                && isContainer(owner);
    }

    /** A static JDK method that changes its first argument. */
    boolean changesFirstArgument(Call call) {
        return switch (call.owner()) {
            case "java.util.Collections" ->
                Set.of("sort", "shuffle", "addAll", "swap", "reverse", "fill", "rotate")
                        .contains(call.name());
            case "java.util.Arrays" ->
                Set.of("sort", "fill", "setAll", "parallelSort").contains(call.name());
            default -> false;
        };
    }

    /** Whether it only counts: harmless between tests until somebody looks at the number. */
    boolean counts(Call call) {
        return call.owner().startsWith("java.util.concurrent.atomic.") && COUNTING.contains(call.name());
    }

    boolean caches(Call call) {
        return CACHING.contains(call.name()) && isContainer(call.owner());
    }

    private boolean isContainer(String type) {
        return containers.computeIfAbsent(
                type, name -> CONTAINERS.stream().anyMatch(container -> code.isSubtype(name, container)));
    }
}
