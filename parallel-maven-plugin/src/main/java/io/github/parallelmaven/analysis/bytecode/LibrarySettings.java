package io.github.parallelmaven.analysis.bytecode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which static methods of libraries keep what they are given in a static field. A library's class is read when a call first
 * leads to it, and each method is looked at once. The JDK is left out: its switches are listed by the rules.
 */
final class LibrarySettings {

    /** A setter hands on to another class now and then, hardly ever through more than these. */
    private static final int DEEPEST = 4;

    private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    private static final Set<String> STORES =
            Set.of("set", "lazySet", "setPlain", "setRelease", "setOpaque", "getAndSet");

    /** What is held by one of them may be gone at any moment: a memo, and no setting. */
    private static final Set<String> UNKEPT = Set.of("java.lang.ref.WeakReference", "java.lang.ref.SoftReference");

    private final LibraryTypes libraries;
    private final Map<String, Set<String>> known = new HashMap<>();

    LibrarySettings(LibraryTypes libraries) {
        this.libraries = libraries;
    }

    /** The keys of the static fields that keep an argument of the call; none for a call that returns something else to its caller. */
    Set<String> of(Call call) {
        boolean setter = call.descriptor().endsWith(")V") || call.name().startsWith("set");
        return setter ? of(call, DEEPEST) : Set.of();
    }

    private Set<String> of(Call call, int depth) {
        if (call.kind() != Call.Kind.STATIC
                || call.operands().isEmpty()
                || depth == 0
                || JDK.stream().anyMatch(call.owner()::startsWith)) {
            return Set.of();
        }
        String key = call.owner() + "." + call.signature();
        Set<String> found = known.get(key);
        if (found == null) {
            known.put(key, Set.of());
            found = declaration(call).map(method -> kept(method, depth)).orElse(Set.of());
            known.put(key, found);
        }
        return found;
    }

    private Optional<MethodCode> declaration(Call call) {
        Optional<ClassFacts> type = libraries.find(call.owner());
        while (type.isPresent()) {
            boolean declares = type.get().methods().stream()
                    .anyMatch(method -> method.signature().equals(call.signature()));
            if (declares) {
                return libraries.code(type.get()).stream()
                        .filter(method -> method.header().signature().equals(call.signature()))
                        .findFirst();
            }
            type = libraries.find(type.get().superName());
        }
        return Optional.empty();
    }

    private Set<String> kept(MethodCode method, int depth) {
        Set<String> kept = new HashSet<>();
        method.fields().stream()
                .filter(use -> use.write() && use.isStatic() && isGiven(use.value(), DEEPEST))
                .forEach(use -> kept.add(use.key()));
        for (Call call : method.calls()) {
            if (call.operands().stream().anyMatch(operand -> isGiven(operand, DEEPEST))) {
                if (call.owner().startsWith("java.util.concurrent.atomic.")
                        && STORES.contains(call.name())
                        && call.receiver() instanceof Value.FieldValue field
                        && field.isStatic()) {
                    kept.add(field.owner() + "." + field.name());
                }
                kept.addAll(of(call, depth - 1));
            }
        }
        return Set.copyOf(kept);
    }

    /** Whether the value is a parameter, or made of one. */
    private static boolean isGiven(Value value, int depth) {
        if (depth == 0) {
            return false;
        }
        List<Value> parts = List.of();
        if (value instanceof Value.Created created && !UNKEPT.contains(created.type())) {
            parts = created.arguments();
        } else if (value instanceof Value.OneOf oneOf) {
            parts = oneOf.values();
        } else if (value instanceof Value.Result result) {
            parts = result.call().operands();
        }
        return value instanceof Value.Parameter || parts.stream().anyMatch(part -> isGiven(part, depth - 1));
    }
}
