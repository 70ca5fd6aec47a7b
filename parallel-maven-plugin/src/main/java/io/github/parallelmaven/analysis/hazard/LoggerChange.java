package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * H19L: a test changes a logger of a certain name, or listens to it: its level, its handlers, whether it passes on. Other test
 * classes that do so, or ask for its level, meet it there; as a rule a logger is that of one class, and nobody does.
 */
public final class LoggerChange implements HazardRule {

    private static final Set<String> LOGGERS = Set.of(
            "java.util.logging.Logger",
            "ch.qos.logback.classic.Logger",
            "org.apache.log4j.Logger",
            "org.apache.log4j.Category",
            "org.apache.logging.log4j.core.Logger");

    private static final Set<String> CHANGES = Set.of(
            "setLevel",
            "setFilter",
            "setUseParentHandlers",
            "addHandler",
            "removeHandler",
            "setAdditive",
            "setAdditivity",
            "addAppender",
            "removeAppender",
            "removeAllAppenders",
            "detachAppender",
            "detachAndStopAllAppenders");

    private static final Set<String> QUESTIONS = Set.of("isLoggable", "getLevel", "getHandlers", "getEffectiveLevel");

    /** From a call to where the logger was looked up, through fields and what is handed over. */
    private static final int DEEPEST = 3;

    @Override
    public String id() {
        return "H19L";
    }

    @Override
    public String type() {
        return "logger_change";
    }

    private static boolean concerns(Call call) {
        return LOGGERS.contains(call.owner()) && (CHANGES.contains(call.name()) || QUESTIONS.contains(call.name()));
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCall(LoggerChange::concerns, (step, call) -> {
            if (test.isTestCode(step)) {
                boolean changes = CHANGES.contains(call.name());
                for (String name : names(test, step.method(), call.receiver(), DEEPEST)) {
                    String key = "logger:" + name;
                    uses.add(test.use(
                            this,
                            Resource.inJvm(key, key),
                            changes ? Finding.Access.WRITE : Finding.Access.READ,
                            step,
                            call.line(),
                            Set.of(Scope.CLASSES, Scope.METHODS, Scope.ORDER),
                            step.method().label() + " calls " + call.name() + " on " + named(name)));
                }
            }
        });
        return uses;
    }

    private static String named(String name) {
        return name.isEmpty() ? "the root logger" : "logger " + name;
    }

    private static Set<String> names(TestClassCode test, MethodCode method, Value logger, int depth) {
        if (depth > 0 && logger instanceof Value.Result looked) {
            return looked.call().name().equals("getRootLogger")
                    ? Set.of("")
                    : looked.call().name().equals("getLogger")
                            ? given(test, method, looked.call().argument(0))
                            : Set.of();
        }
        Set<String> names = new TreeSet<>();
        if (depth > 0 && logger instanceof Value.FieldValue use) {
            FieldFacts field = test.code().field(use.owner(), use.name()).orElse(null);
            if (field != null) {
                test.assigned(field).forEach(each -> names.addAll(names(test, each.method(), each.value(), depth - 1)));
            }
        }
        return names;
    }

    /** A class stands for its name. */
    private static Set<String> given(TestClassCode test, MethodCode method, Value name) {
        Value type = name instanceof Value.Result read
                        && Set.of("getName", "getCanonicalName")
                                .contains(read.call().name())
                ? read.call().receiver()
                : name;
        return type instanceof Value.TypeLiteral literal
                ? Set.of(literal.type())
                : test.texts().of(name, method);
    }
}
