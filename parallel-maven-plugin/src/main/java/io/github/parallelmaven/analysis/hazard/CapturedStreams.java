package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** H12: a library replaces the standard streams for a test, whose output it captures, mutes or feeds. */
public final class CapturedStreams implements HazardRule {

    private static final Set<Scope> SCOPES = Set.of(Scope.CLASSES, Scope.METHODS, Scope.ORDER);

    private static final String EXTENDED = "org.junit.jupiter.api.extension.ExtendWith";

    /** What is registered at a class or a test. */
    private static final String EXTENSION = "org.springframework.boot.test.system.OutputCaptureExtension";

    /** What is made, as a rule of JUnit 4, an extension or a stub. */
    private static final List<String> MADE = List.of(
            EXTENSION,
            "org.springframework.boot.test.system.OutputCaptureRule",
            "org.springframework.boot.test.rule.OutputCapture",
            "org.junit.contrib.java.lang.system.SystemErrRule",
            "org.junit.contrib.java.lang.system.SystemOutRule",
            "org.junit.contrib.java.lang.system.TextFromStandardInputStream",
            "uk.org.webcompere.systemstubs.rules.SystemErrRule",
            "uk.org.webcompere.systemstubs.rules.SystemInRule",
            "uk.org.webcompere.systemstubs.rules.SystemOutRule",
            "uk.org.webcompere.systemstubs.stream.SystemErr",
            "uk.org.webcompere.systemstubs.stream.SystemIn",
            "uk.org.webcompere.systemstubs.stream.SystemOut",
            "uk.org.webcompere.systemstubs.stream.SystemErrAndOut");

    /** Of these libraries the first words of static methods. */
    private static final Set<String> LIBRARIES =
            Set.of("com.github.stefanbirkner.systemlambda.SystemLambda", "uk.org.webcompere.systemstubs.SystemStubs");

    private static final List<String> WORDS = List.of(
            "assertNothingWrittenToSystem", "muteSystem", "tapSystemErr", "tapSystemOut", "withTextFromSystemIn");

    @Override
    public String id() {
        return "H12";
    }

    @Override
    public String type() {
        return "standard_streams";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        boolean extended = test.annotations().stream()
                .filter(annotation -> annotation.type().equals(EXTENDED))
                .flatMap(annotation -> annotation.list("value").stream())
                .anyMatch(type -> type instanceof Value.TypeLiteral literal
                        && literal.type().equals(EXTENSION));
        if (extended) {
            uses.add(test.declared(
                    this,
                    Resource.wholeJvm("java.lang.System.out"),
                    test.declaration(),
                    SCOPES,
                    test.name() + " has " + EXTENSION + " replace the standard streams"));
        }
        test.eachCall(
                CapturedStreams::replaces,
                (step, call) -> uses.add(test.use(
                        this,
                        Resource.wholeJvm("java.lang.System." + stream(call)),
                        Finding.Access.WRITE,
                        step,
                        call.line(),
                        SCOPES,
                        step.method().label() + " calls " + call.method() + ", which replaces a standard stream")));
        return uses;
    }

    private static boolean replaces(Call call) {
        return isConstructor(call)
                ? MADE.contains(call.owner())
                : LIBRARIES.contains(call.owner()) && WORDS.stream().anyMatch(call.name()::startsWith);
    }

    private static boolean isConstructor(Call call) {
        return call.name().equals("<init>");
    }

    private static String stream(Call call) {
        String what = isConstructor(call) ? call.owner() : call.name();
        return what.contains("Err") ? "err" : what.contains("SystemIn") || what.contains("Input") ? "in" : "out";
    }
}
