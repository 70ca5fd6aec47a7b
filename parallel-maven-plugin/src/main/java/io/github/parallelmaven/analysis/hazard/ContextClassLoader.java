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
 * H27: a test gives its thread a class loader of its own and leaves it there: which test runs next on that thread depends
 * on the schedule. The thread is its own while the test runs, so who puts the old one back harms nobody.
 */
public final class ContextClassLoader implements HazardRule {

    private static final String LOADER = "java.lang.ClassLoader";

    /** What resources, rules and extensions clean up in. */
    private static final Set<String> CLEANING = Set.of("close", "after", "afterEach", "afterAll", "afterTestExecution");

    @Override
    public String id() {
        return "H27";
    }

    @Override
    public String type() {
        return "context_class_loader";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCallOfTestCode((step, call) -> {
            if (sets(call) && !mayRunElsewhere(step) && isNew(test, call.argument(0)) && !isPutBack(test, step, call)) {
                String key = "context-class-loader:" + test.name();
                uses.add(test.use(
                        this,
                        new Resource(key, key, ResourceUse.Sharing.LEFT_BEHIND),
                        Finding.Access.WRITE,
                        step,
                        call.line(),
                        Set.of(Scope.METHODS, Scope.ORDER),
                        step.method().label()
                                + " gives its thread a new class loader, and is not seen to put the old one"
                                + " back"));
            }
        });
        return uses;
    }

    private static boolean sets(Call call) {
        return call.name().equals("setContextClassLoader")
                && call.receiver() instanceof Value.Result thread
                && thread.call().is("java.lang.Thread", "currentThread");
    }

    /** The body of a task, which a thread of the test may run and take with it. */
    private static boolean mayRunElsewhere(Step step) {
        return step.method().header().isSynthetic()
                || Set.of("run", "call").contains(step.method().name());
    }

    private static boolean isNew(TestClassCode test, Value loader) {
        if (loader instanceof Value.OneOf oneOf) {
            return oneOf.values().stream().anyMatch(each -> isNew(test, each));
        } else if (loader instanceof Value.FieldValue field) {
            return test.code().code(field.owner()).stream()
                    .flatMap(method -> method.writes(field.key()))
                    .anyMatch(use -> isMade(test, use.value()));
        }
        return isMade(test, loader);
    }

    private static boolean isMade(TestClassCode test, Value loader) {
        return loader instanceof Value.Created created && test.code().isSubtype(created.type(), LOADER)
                || loader instanceof Value.Result result && result.call().is("java.net.URLClassLoader", "newInstance");
    }

    private static boolean isPutBack(TestClassCode test, Step step, Call call) {
        return test.reach().steps().stream()
                .filter(other -> other.method() == step.method()
                        || CLEANING.contains(other.method().name())
                        || OpenStaticMocks.runsAfterTests(test, other))
                .flatMap(other -> other.method().calls().stream())
                .anyMatch(other -> other != call && sets(other));
    }
}
