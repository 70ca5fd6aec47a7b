package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.FieldUse;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * H06: a static initialiser reads a system property or a file and keeps what it found for the life of the JVM. A hazard
 * where a test class that changes it also needs what is kept, and others need it too: which of them comes first in its JVM
 * decides for all. Who changes it and never needs what is kept is kept apart by H10, H11 and H42.
 */
public final class KeptSetting implements HazardRule {

    /** Parts of a kept value, and methods of the class itself that read for its initialiser. */
    private static final int DEEPEST = 3;

    @Override
    public String id() {
        return "H06";
    }

    @Override
    public String type() {
        return "kept_setting";
    }

    /** What an initialiser keeps: named as a system property is, or as a file. */
    private record Kept(String field, String setting, Step step, int line) {}

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<Kept> kept = new ArrayList<>();
        for (Step step : test.reach().steps()) {
            // Those of the test class and its superclasses have run before the test changes anything.
            if (step.method().header().isClassInitializer()
                    && !test.lineage().contains(step.method().owner())) {
                properties(test, step, kept);
                files(test, step, kept);
            }
        }
        if (kept.isEmpty()) {
            return List.of();
        }
        Set<String> needed = read(test, kept.stream().map(Kept::field).collect(Collectors.toSet()));
        Set<String> changed = changed(test);
        List<ResourceUse> uses = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Kept each : kept) {
            if (needed.contains(each.field()) && seen.add(each.field() + each.setting())) {
                uses.add(use(test, each, changed.contains(each.setting())));
            }
        }
        return uses;
    }

    private ResourceUse use(TestClassCode test, Kept kept, boolean changes) {
        String key = "kept:" + kept.field() + ":" + kept.setting();
        return test.use(
                this,
                new Resource(key, key, ResourceUse.Sharing.FIRST_COMER),
                changes ? Finding.Access.WRITE : Finding.Access.READ,
                kept.step(),
                kept.line(),
                Set.of(Scope.CLASSES, Scope.ORDER),
                kept.field() + " keeps " + kept.setting() + " for the life of the JVM"
                        + (changes ? ", and the test class changes that" : ""));
    }

    private static void properties(TestClassCode test, Step step, List<Kept> kept) {
        for (FieldUse use : step.method().fields()) {
            if (use.write() && use.isStatic()) {
                Set<String> names = new HashSet<>();
                collect(test, step, use.value(), names, DEEPEST);
                names.forEach(name -> kept.add(new Kept(use.key(), SystemProperties.group(name), step, use.line())));
            }
        }
    }

    private static void collect(TestClassCode test, Step step, Value value, Set<String> names, int depth) {
        if (depth == 0) {
            return;
        }
        if (value instanceof Value.Result result) {
            Call call = result.call();
            if (SystemProperties.reads(call)) {
                names.addAll(SystemProperties.names(test, step, call));
            } else {
                call.operands().forEach(operand -> collect(test, step, operand, names, depth - 1));
                passedOn(test, step, call, names);
            }
        } else if (value instanceof Value.Created created) {
            created.arguments().forEach(argument -> collect(test, step, argument, names, depth - 1));
        } else if (value instanceof Value.Joined joined) {
            joined.parts().forEach(part -> collect(test, step, part, names, depth - 1));
        } else if (value instanceof Value.OneOf oneOf) {
            oneOf.values().forEach(each -> collect(test, step, each, names, depth - 1));
        }
    }

    /** The property that a method of this module reads: one of its own, or one that it is given. */
    private static void passedOn(TestClassCode test, Step step, Call call, Set<String> names) {
        for (MethodCode target : call.kind() == Call.Kind.STATIC ? test.code().targets(call) : List.<MethodCode>of()) {
            for (Call inside : test.code().outwardCalls(target)) {
                if (SystemProperties.reads(inside)) {
                    if (inside.argument(0) instanceof Value.Parameter parameter
                            && parameter.index() < call.operands().size()) {
                        names.addAll(test.texts().of(call.operands().get(parameter.index()), step.method()));
                    } else if (inside.argument(0) instanceof Value.Constant name) {
                        names.add(String.valueOf(name.value()));
                    }
                }
            }
        }
    }

    /** Whatever an initialiser reads a file for, it keeps in the fields that it assigns. */
    private static void files(TestClassCode test, Step step, List<Kept> kept) {
        for (Call call : step.method().calls()) {
            for (String path : PathCalls.constants(test, step, PathCalls.read(call))) {
                step.method().fields().stream()
                        .filter(use -> use.write() && use.isStatic())
                        .forEach(use -> kept.add(new Kept(use.key(), "file:" + path, step, call.line())));
            }
        }
    }

    /** Those of the fields that the test class reads. */
    private static Set<String> read(TestClassCode test, Set<String> fields) {
        Set<String> read = new HashSet<>();
        for (Step step : test.reach().steps()) {
            if (!step.method().header().isClassInitializer()) {
                step.method().fields().stream()
                        .filter(use -> !use.write() && use.isStatic())
                        .map(FieldUse::key)
                        .filter(fields::contains)
                        .forEach(read::add);
            }
        }
        return read;
    }

    private static boolean changes(Call call) {
        return SystemProperties.writes(call) || PathCalls.write(call);
    }

    private static Set<String> changed(TestClassCode test) {
        Set<String> changed = new HashSet<>();
        test.eachCall(KeptSetting::changes, (step, call) -> {
            if (SystemProperties.writes(call) && !step.whileInitialising()) {
                SystemProperties.names(test, step, call).forEach(name -> changed.add(SystemProperties.group(name)));
            }
            if (!step.whileInitialising()) {
                PathCalls.constants(test, step, PathCalls.written(call)).forEach(path -> changed.add("file:" + path));
            }
        });
        return changed;
    }
}
