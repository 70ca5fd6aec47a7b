package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * H15: the environment that the JVM shows is replaced, through the inside of {@code ProcessEnvironment} or a library
 * that goes there, and read.
 */
public final class EnvironmentChange implements HazardRule {

    /** What JUnit Pioneer locks. */
    private static final Resource ENVIRONMENT =
            Resource.inJvm("java.lang.System.environment", "java.lang.System.environment");

    /** Libraries without a lock of their own. */
    private static final List<String> STUBS = List.of(
            "uk.org.webcompere.systemstubs.environment.", "org.junit.contrib.java.lang.system.EnvironmentVariables");

    @Override
    public String id() {
        return "H15";
    }

    @Override
    public String type() {
        return "environment_change";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCall(EnvironmentChange::concerns, (step, call) -> {
            if (changes(test, step, call)) {
                uses.add(use(test, step, call, Finding.Access.WRITE, " changes the environment of the JVM"));
            } else if (call.is("java.lang.System", "getenv")) {
                uses.add(use(test, step, call, Finding.Access.READ, " reads the environment"));
            }
        });
        return uses;
    }

    private ResourceUse use(TestClassCode test, Step step, Call call, Finding.Access access, String what) {
        return test.use(
                this,
                ENVIRONMENT,
                access,
                step,
                call.line(),
                Set.of(Scope.CLASSES, Scope.METHODS),
                step.method().label() + what);
    }

    private static boolean concerns(Call call) {
        return call.is("java.lang.Class", "forName")
                || call.is("java.lang.Class", "getDeclaredField")
                || call.is("java.lang.System", "getenv")
                || stubs(call);
    }

    private static boolean stubs(Call call) {
        return STUBS.stream().anyMatch(call.owner()::startsWith)
                || call.owner().endsWith("SystemLambda") && call.name().equals("withEnvironmentVariable");
    }

    private static boolean changes(TestClassCode test, Step step, Call call) {
        if (call.is("java.lang.Class", "forName")) {
            return test.texts().of(call.argument(0), step.method()).contains("java.lang.ProcessEnvironment");
        }
        if (call.is("java.lang.Class", "getDeclaredField")) {
            return isEnvironmentClass(call.receiver());
        }
        return stubs(call);
    }

    /** {@code System.getenv().getClass()}. */
    private static boolean isEnvironmentClass(Value type) {
        return type instanceof Value.Result result
                && result.call().name().equals("getClass")
                && result.call().receiver() instanceof Value.Result map
                && map.call().is("java.lang.System", "getenv");
    }
}
