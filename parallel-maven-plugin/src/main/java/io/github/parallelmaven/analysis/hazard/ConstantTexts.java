package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Reach;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The constants a value may be, followed through parameters, fields and return values of what one test class reaches.
 * A value with an unknown part (a process number, a temporary folder) is no constant and has no text.
 */
final class ConstantTexts {

    private static final int DEEPEST = 12;
    /** More names than any method of real code is called with; a limit all the same, since callers may multiply. */
    private static final int MOST = 256;

    /** Calls on a path, an address or a number that name the same in another way. */
    private static final Set<String> SAME_PLACE = Set.of(
            "toFile",
            "toPath",
            "toString",
            "toURI",
            "toURL",
            "toExternalForm",
            "getPath",
            "getFile",
            "normalize",
            "intValue",
            "intern",
            "trim");

    private static final Set<String> ABSOLUTE = Set.of(
            "getAbsolutePath",
            "toAbsolutePath",
            "getAbsoluteFile",
            "getCanonicalPath",
            "getCanonicalFile",
            "toRealPath");

    private static final Set<String> ABOVE = Set.of("getParent", "getParentFile");

    private final CodeModel code;
    private final ValueFlow flow;
    private final Reach reach;
    private final ReachedFiles files;
    private final Map<MethodCode, Map<Integer, Set<String>>> parameters = new HashMap<>();
    private final Map<String, Set<String>> fields = new HashMap<>();
    private final Map<MethodCode, Set<String>> returns = new HashMap<>();

    ConstantTexts(CodeModel code, ValueFlow flow, Reach reach) {
        this.code = code;
        this.flow = flow;
        this.reach = reach;
        this.files = new ReachedFiles(code, reach);
    }

    /** The configuration files whose values are constants here. */
    ReachedFiles files() {
        return files;
    }

    /** In order; empty when it is no constant. */
    Set<String> of(Value value, MethodCode method) {
        Set<String> found = texts(value, method, DEEPEST);
        return found.size() > MOST ? Set.of() : found;
    }

    private Set<String> texts(Value value, MethodCode method, int depth) {
        Set<String> found = new TreeSet<>();
        if (depth == 0) {
            return found;
        }
        if (value instanceof Value.Constant constant) {
            found.add(String.valueOf(constant.value()));
        } else if (value instanceof Value.Parameter parameter) {
            found.addAll(parameter(method, parameter.index()));
        } else if (value instanceof Value.FieldValue field) {
            found.addAll(field(field));
        } else if (value instanceof Value.Created created) {
            found.addAll(created(created, method, depth - 1));
        } else if (value instanceof Value.OneOf oneOf) {
            oneOf.values().forEach(each -> found.addAll(texts(each, method, depth - 1)));
        } else if (value instanceof Value.Joined joined) {
            found.addAll(product(joined.parts(), method, "", depth - 1));
        } else if (value instanceof Value.Sum sum) {
            found.addAll(PerFork.sums(
                    texts(sum.left(), method, depth - 1), texts(sum.right(), method, depth - 1), sum.minus()));
        } else if (value instanceof Value.Result result) {
            found.addAll(result(result.call(), method, depth - 1));
        }
        return found;
    }

    /** Results are kept; a loop of calls that asks for what is being worked out adds nothing. */
    private Set<String> parameter(MethodCode method, int index) {
        Map<Integer, Set<String>> ofMethod = parameters.computeIfAbsent(method, key -> new HashMap<>());
        Set<String> found = ofMethod.get(index);
        if (found == null) {
            found = new TreeSet<>();
            ofMethod.put(index, Set.of());
            for (ValueFlow.CallSite site : flow.callers(method, reach)) {
                if (index < site.call().operands().size()) {
                    found.addAll(texts(site.call().operands().get(index), site.caller(), DEEPEST));
                }
            }
            ofMethod.put(index, found);
        }
        return found;
    }

    private Set<String> field(Value.FieldValue value) {
        FieldFacts facts = code.field(value.owner(), value.name()).orElse(null);
        if (facts == null) {
            return Set.of();
        }
        Set<String> found = fields.get(facts.key());
        if (found == null) {
            found = new TreeSet<>();
            fields.put(facts.key(), Set.of());
            if (facts.constant() instanceof Value.Constant constant) {
                found.add(String.valueOf(constant.value()));
            }
            boolean ambiguous = false;
            for (ValueFlow.Assigned write : flow.assigned(facts, reach)) {
                Set<String> written = texts(write.value(), write.method(), DEEPEST);
                ambiguous |= !isKnown(write.value(), write.method(), DEEPEST);
                found.addAll(written);
            }
            if (!facts.isStatic() && !code.isTestCode(facts.owner()) && (ambiguous || found.size() > 1)) {
                // Objects of the code under test differ; which of them is used here cannot be told.
                found = Set.of();
            }
            fields.put(facts.key(), found);
        }
        return found;
    }

    /** Whether no caller gives it anything but constants: what {@link #of} has found is then all that it may be. */
    boolean isKnown(Value value, MethodCode method) {
        return isKnown(value, method, DEEPEST);
    }

    private boolean isKnown(Value value, MethodCode method, int depth) {
        if (value instanceof Value.Parameter parameter && depth > 0) {
            return flow.callers(method, reach).stream()
                    .filter(site -> parameter.index() < site.call().operands().size())
                    .allMatch(site -> isKnown(site.call().operands().get(parameter.index()), site.caller(), depth - 1));
        }
        return value instanceof Value.Null || !texts(value, method, DEEPEST).isEmpty();
    }

    private Set<String> created(Value.Created created, MethodCode method, int depth) {
        List<Value> arguments = created.arguments();
        if (arguments.isEmpty()) {
            return Set.of();
        }
        return switch (created.type()) {
            case "java.io.File", "java.lang.String" -> product(arguments, method, "/", depth);
            case "javax.management.ObjectName", "java.net.URI", "java.net.URL" ->
                arguments.size() == 1 ? texts(arguments.get(0), method, depth) : Set.of();
            case "java.net.InetSocketAddress", "java.lang.StringBuilder" ->
                texts(arguments.get(arguments.size() - 1), method, depth);
            default -> Set.of();
        };
    }

    private Set<String> result(Call call, MethodCode method, int depth) {
        String name = call.name();
        if (call.owner().equals("java.nio.file.Path") || call.owner().equals("java.nio.file.Paths")) {
            if (name.equals("of") || name.equals("get")) {
                List<Value> parts = new ArrayList<>(List.of(call.argument(0)));
                if (call.argument(1) instanceof Value.Created more) {
                    parts.addAll(more.arguments());
                }
                return product(parts, method, "/", depth);
            } else if (name.equals("resolve")) {
                return product(List.of(call.receiver(), call.argument(0)), method, "/", depth);
            }
        }
        if (call.owner().equals("java.lang.StringBuilder")) {
            return name.equals("append")
                    ? appended(call, method, depth)
                    : name.equals("toString") ? texts(call.receiver(), method, depth) : Set.of();
        }
        if (FormattedText.isMadeBy(call)) {
            return FormattedText.parts(call, texts(FormattedText.format(call), method, depth))
                    .map(parts -> product(parts, method, "", depth))
                    .orElse(Set.of());
        } else if (PerFork.asks(call)) {
            return PerFork.answer(call);
        } else if (call.owner().startsWith("java.") && SAME_PLACE.contains(name)
                || KnownFolders.changesSeparators(call)
                || PerFork.leavesOut(call)) {
            return texts(call.receiver(), method, depth);
        } else if (call.owner().startsWith("java.") && ABSOLUTE.contains(name)) {
            return absolute(texts(call.receiver(), method, depth));
        } else if (call.owner().startsWith("java.") && ABOVE.contains(name)) {
            return above(call.receiver(), method, depth);
        } else if (KnownFolders.looksUp(call)) {
            return resources(call, method, depth);
        } else if (KnownFolders.isTemporaryFolder(call)) {
            return Set.of(KnownFolders.TEMPORARY);
        } else if (call.is("java.lang.System", "getProperty")) {
            return mapped(texts(call.argument(0), method, depth), KnownFolders::ofProperty);
        } else if (files.looksUp(call)) {
            return files.values(texts(call.argument(0), method, depth));
        } else if (call.is("java.net.URI", "create") || call.is("java.net.URLDecoder", "decode")) {
            return texts(call.argument(0), method, depth);
        }
        if (call.kind() == Call.Kind.STATIC
                && Set.of("valueOf", "toString", "parseInt", "createUnresolved").contains(name)
                && call.owner().startsWith("java.")) {
            return texts(call.operands().get(call.operands().size() - 1), method, depth);
        }
        return returned(call);
    }

    private static Set<String> absolute(Set<String> paths) {
        return mapped(paths, path -> path.isEmpty() ? KnownFolders.WORKING : path);
    }

    private Set<String> above(Value path, MethodCode method, int depth) {
        boolean temporary = path instanceof Value.Result made && KnownFolders.makesTemporary(made.call());
        return temporary ? Set.of(KnownFolders.TEMPORARY) : mapped(texts(path, method, depth), KnownFolders::above);
    }

    private Set<String> resources(Call lookup, MethodCode method, int depth) {
        Set<String> names = texts(lookup.argument(0), method, depth);
        if (names.isEmpty()) {
            // A test looks up what it has; code under test may look up anything, or not find it.
            return method.inTests() ? Set.of(KnownFolders.ANY_RESOURCE) : Set.of();
        }
        return mapped(names, name -> KnownFolders.placeOf(name, lookup, method));
    }

    /** One that has no result makes the whole unknown. */
    private static Set<String> mapped(Set<String> texts, UnaryOperator<String> operation) {
        Set<String> found = new TreeSet<>();
        texts.forEach(text -> found.add(operation.apply(text)));
        return found.contains("") ? Set.of() : found;
    }

    private Set<String> appended(Call call, MethodCode method, int depth) {
        boolean first = call.receiver() instanceof Value.Created created
                && created.arguments().isEmpty();
        return first
                ? texts(call.argument(0), method, depth)
                : product(List.of(call.receiver(), call.argument(0)), method, "", depth);
    }

    private Set<String> returned(Call call) {
        Set<String> found = new TreeSet<>();
        if (call.kind() != Call.Kind.FUNCTION) {
            // A subclass that nothing here makes returns nothing here.
            reach.likely(code.targets(call)).forEach(target -> found.addAll(returned(target)));
        }
        return found;
    }

    private Set<String> returned(MethodCode method) {
        Set<String> found = returns.get(method);
        if (found == null) {
            found = new TreeSet<>();
            returns.put(method, Set.of());
            for (Value value : method.returns()) {
                found.addAll(texts(value, method, DEEPEST));
            }
            returns.put(method, found);
        }
        return found;
    }

    private Set<String> product(List<Value> parts, MethodCode method, String separator, int depth) {
        Set<String> found = new TreeSet<>(Set.of(""));
        for (Value part : parts) {
            Set<String> longer = new TreeSet<>();
            for (String end : texts(part, method, depth)) {
                found.forEach(start -> longer.add(start.isEmpty() ? end : start + separator + end));
            }
            if (longer.isEmpty() || longer.size() > MOST) {
                return Set.of();
            }
            found = longer;
        }
        return found;
    }
}
