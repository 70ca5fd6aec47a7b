package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * H23: a library keeps the JVM from its exit, for all threads, while a test lets the code under test call
 * {@code System.exit}. An exit that nobody catches ends the tests one after another too, so it is not looked for.
 */
public final class CaughtExit implements HazardRule {

    private static final Set<String> CATCHES = Set.of(
            "com.github.stefanbirkner.systemlambda.SystemLambda.catchSystemExit",
            "org.junit.contrib.java.lang.system.ExpectedSystemExit.none",
            "uk.org.webcompere.systemstubs.SystemStubs.catchSystemExit",
            "uk.org.webcompere.systemstubs.security.SystemExit.<init>",
            "uk.org.webcompere.systemstubs.rules.SystemExitRule.<init>");

    @Override
    public String id() {
        return "H23";
    }

    @Override
    public String type() {
        return "caught_exit";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCall(call -> CATCHES.contains(call.method()), (step, call) -> {
            uses.add(test.useFromTest(
                    this,
                    // The same switch as H16 names: these libraries install a security manager.
                    Resource.wholeJvm("java.security.Security"),
                    Finding.Access.WRITE,
                    step,
                    call.line(),
                    Set.of(Scope.CLASSES, Scope.METHODS),
                    step.method().label() + " calls " + call.method()
                            + ", which replaces the security manager of the JVM"));
        });
        return uses;
    }
}
