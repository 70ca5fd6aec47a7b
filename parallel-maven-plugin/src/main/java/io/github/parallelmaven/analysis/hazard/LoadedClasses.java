package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * H28: classes are compiled into, or loaded from, a folder with a constant path; or an agent changes classes of the whole
 * JVM while they are loaded. Paths meet those of {@link FixedPath}.
 */
public final class LoadedClasses implements HazardRule {

    private static final Resource TRANSFORMED = Resource.wholeJvm("java.lang.instrument.Instrumentation");

    private static final Set<String> TRANSFORMS = Set.of(
            "addTransformer", "redefineClasses", "retransformClasses", "redefineModule", "setNativeMethodPrefix");

    /** From a path to its URL. */
    private static final Set<String> CONVERSIONS = Set.of("toURL", "toURI", "toUri");

    @Override
    public String id() {
        return "H28";
    }

    @Override
    public String type() {
        return "loaded_classes";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        test.eachCall(LoadedClasses::concerns, (step, call) -> {
            if (transforms(call) && !test.runsOnceForAll(step)) {
                String what =
                        step.method().label() + " calls " + call.method() + ", which changes classes of all tests";
                uses.add(test.useFromTest(
                        this,
                        TRANSFORMED,
                        Finding.Access.WRITE,
                        step,
                        call.line(),
                        Set.of(Scope.CLASSES, Scope.METHODS),
                        what));
            }
            add(test, step, call, outputs(call), Finding.Access.WRITE, seen, uses);
            add(test, step, call, sources(call), Finding.Access.READ, seen, uses);
        });
        return uses;
    }

    private void add(
            TestClassCode test,
            Step step,
            Call call,
            List<Value> folders,
            Finding.Access access,
            Set<String> seen,
            List<ResourceUse> uses) {
        for (String path : PathCalls.constants(test, step, folders)) {
            ResourceUse use = test.useFromTest(
                    this,
                    Resource.acrossProcesses("file:" + path),
                    access,
                    step,
                    call.line(),
                    Set.of(Scope.CLASSES, Scope.METHODS, Scope.FORKS),
                    step.method().label()
                            + (access == Finding.Access.WRITE ? " compiles into " : " loads classes from ")
                            + path);
            if (seen.add(path + access + use.location())) {
                uses.add(use);
            }
        }
    }

    private static boolean concerns(Call call) {
        return transforms(call) || !outputs(call).isEmpty() || !sources(call).isEmpty();
    }

    private static boolean transforms(Call call) {
        return call.owner().equals("java.lang.instrument.Instrumentation") && TRANSFORMS.contains(call.name())
                || call.is("com.sun.tools.attach.VirtualMachine", "loadAgent")
                || call.owner().startsWith("net.bytebuddy.agent.builder.AgentBuilder")
                        && call.name().startsWith("installOn");
    }

    /** The folders into which the compiler is told to write. */
    private static List<Value> outputs(Call call) {
        boolean compiler =
                Set.of("javax.tools.JavaCompiler", "javax.tools.Tool").contains(call.owner());
        if (compiler && (call.name().equals("run") || call.name().equals("getTask"))) {
            return afterOption(elements(call.argument(3)));
        }
        boolean location = call.owner().equals("javax.tools.StandardJavaFileManager")
                && call.name().startsWith("setLocation")
                && call.argument(0) instanceof Value.FieldValue kind
                && kind.name().equals("CLASS_OUTPUT");
        return location ? elements(call.argument(1)) : List.of();
    }

    private static List<Value> afterOption(List<Value> options) {
        int option = options.indexOf(new Value.Constant("-d"));
        return option < 0 || option + 1 == options.size() ? List.of() : List.of(options.get(option + 1));
    }

    /** The folders and archives of a new class loader. */
    private static List<Value> sources(Call call) {
        boolean loader = call.owner().equals("java.net.URLClassLoader")
                && (call.name().equals("<init>") || call.name().equals("newInstance"));
        return loader
                ? elements(call.argument(0)).stream()
                        .map(LoadedClasses::withoutConversion)
                        .toList()
                : List.of();
    }

    private static Value withoutConversion(Value url) {
        return url instanceof Value.Result result
                        && CONVERSIONS.contains(result.call().name())
                ? withoutConversion(result.call().receiver())
                : url;
    }

    private static boolean isArray(Value value) {
        return value instanceof Value.Created array && array.type().equals(Value.Created.ARRAY);
    }

    /** What is in an array, or in a list made of its elements. */
    private static List<Value> elements(Value many) {
        if (many instanceof Value.Created array && isArray(array)) {
            return array.arguments();
        } else if (many instanceof Value.Result list
                && Set.of("of", "asList", "singleton", "singletonList")
                        .contains(list.call().name())) {
            List<Value> operands = list.call().operands();
            return operands.size() == 1 && isArray(operands.get(0)) ? elements(operands.get(0)) : operands;
        }
        return List.of();
    }
}
