package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.AnnotationFacts;
import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.ClassFacts;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.DeclaredTests;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.analysis.bytecode.JupiterTypes;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.MethodHeader;
import io.github.parallelmaven.analysis.bytecode.Reach;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.analysis.configuration.ConfigurationFiles;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A test class with all it reaches, as rules look at it. */
public final class TestClassCode {

    private final SuiteCode suite;
    private final CodeModel code;
    private final JupiterTypes jupiter;
    private final Reach reach;
    private final Set<String> lineage;
    private final ReachedCalls calls;
    private @Nullable List<StaticAccess> statics;
    private @Nullable ConstantTexts texts;

    TestClassCode(SuiteCode suite, Reach reach) {
        this.suite = suite;
        this.code = suite.code();
        this.jupiter = code.jupiter();
        this.reach = reach;
        this.calls = new ReachedCalls(reach, suite.selectedCalls());
        this.lineage = code.lineage(reach.testClass()).stream()
                .filter(ClassFacts::isOwn)
                .map(ClassFacts::name)
                .collect(Collectors.toSet());
    }

    public CodeModel code() {
        return code;
    }

    /** The configuration files that it finds on its class path. */
    public ConfigurationFiles configuration() {
        return code.configuration(name());
    }

    public JupiterTypes jupiter() {
        return jupiter;
    }

    Mutations mutations() {
        return suite.mutations();
    }

    public Reach reach() {
        return reach;
    }

    public String name() {
        return reach.testClass();
    }

    /** The methods that Jupiter runs as tests of this very class. */
    List<MethodHeader> tests() {
        return code.own(name()).stream()
                .flatMap(type -> DeclaredTests.methods(code, type).stream())
                .toList();
    }

    /** Annotations JUnit sees on the class. */
    public List<AnnotationFacts> annotations() {
        return jupiter.ofClass(name());
    }

    /** The test class and its own superclasses. */
    public Set<String> lineage() {
        return lineage;
    }

    List<StaticAccess> statics() {
        List<StaticAccess> found = statics;
        if (found == null) {
            found = suite.statics().of(reach);
            statics = found;
        }
        return found;
    }

    /** The constants, as text, that a value of a reached method may be; none when it is not known. */
    public Set<String> constants(Value value, Step step) {
        return texts().of(value, step.method());
    }

    /** The constant paths, as text that does not depend on the machine, that a value of a reached method may be. */
    public Set<String> paths(Value value, Step step) {
        return PathCalls.constants(this, step, List.of(value));
    }

    /** The static fields that a value of this module's code may hang at. */
    public Set<FieldFacts> staticFields(Value value) {
        return suite.mutations().roots().of(value).stream()
                .filter(Root.StaticField.class::isInstance)
                .map(root -> ((Root.StaticField) root).field())
                .collect(Collectors.toSet());
    }

    /** The lines on which a method changes the object it is called on, or what hangs at that. */
    public List<Integer> changesOfThis(MethodCode method) {
        return suite.mutations().of(method).stream()
                .filter(mutation -> mutation.root().equals(new Root.Parameter(0)) && !mutation.weak())
                .filter(mutation -> mutation.kind() == Mutation.Kind.STATE)
                .map(Mutation::line)
                .distinct()
                .toList();
    }

    ConstantTexts texts() {
        ConstantTexts found = texts;
        if (found == null) {
            found = new ConstantTexts(code, suite.flow(), reach);
            texts = found;
        }
        return found;
    }

    /** What is assigned to a field in what the test class reaches. */
    List<ValueFlow.Assigned> assigned(FieldFacts field) {
        return suite.flow().assigned(field, reach);
    }

    /** Whether the field belongs to the test class, a superclass of it or a class inside these. */
    public boolean isTestState(FieldFacts field) {
        String type = field.owner();
        boolean within = lineage.contains(type);
        for (int end = type.indexOf('$'); end > 0 && !within; end = type.indexOf('$', end + 1)) {
            within = lineage.contains(type.substring(0, end));
        }
        return within;
    }

    public boolean isTestCode(Step step) {
        return step.method().inTests();
    }

    /**
     * Whether the step runs once for the JVM, for whichever test class comes first, rather than for this one: in a
     * static initialiser of another class, or in a method that starts something once.
     */
    public boolean runsOnceForAll(Step step) {
        return step.when() == Step.When.ONCE;
    }

    /**
     * Where test code hands over: the step itself when it is test code, else the step in the code under test that test
     * code calls on the way to it.
     */
    Step handedOver(Step step) {
        Step first = step;
        for (Step before = step.from();
                !isTestCode(first) && before != null && !isTestCode(before);
                before = before.from()) {
            first = before;
        }
        return first;
    }

    /** A use seen from the test: at the line of the test code that leads to it. */
    public ResourceUse useFromTest(
            HazardRule rule,
            Resource resource,
            Finding.Access access,
            Step step,
            int line,
            Set<Scope> scopes,
            String message) {
        Step first = handedOver(step);
        Step caller = first.from();
        return isTestCode(step) || caller == null
                ? use(rule, resource, access, step, line, scopes, message)
                : use(rule, resource, access, caller, first.line(), scopes, message)
                        .withPath(reach.path(step));
    }

    /**
     * Every call of test code, and of the code under test those that may leave it, as far as they are wanted.
     *
     * @param wanted looks at the call alone, and is one object for all test classes: each call is shown to it once
     */
    public void eachCall(Predicate<Call> wanted, BiConsumer<Step, Call> visitor) {
        calls.each(wanted, visitor);
    }

    /** Every call of test code. */
    public void eachCallOfTestCode(BiConsumer<Step, Call> visitor) {
        calls.eachOfTestCode(visitor);
    }

    public Location location(Step step, int line) {
        return code.location(step.method().owner(), line, step.method().name());
    }

    /** A use at a line of a reached method. */
    public ResourceUse use(
            HazardRule rule,
            Resource resource,
            Finding.Access access,
            Step step,
            int line,
            Set<Scope> scopes,
            String message) {
        return new ResourceUse(
                rule.id(),
                rule.type(),
                resource.group(),
                resource.lockKey(),
                access,
                false,
                false,
                resource.sharing(),
                location(step, line),
                isTestCode(step),
                resource.biting(scopes),
                reach.path(step),
                message,
                false,
                "");
    }

    /** Where the class is declared: at the line of its first constructor, which is that of the class when it is not written. */
    public Location declaration() {
        int line = code.code(name()).stream()
                .filter(method -> method.header().isConstructor())
                .mapToInt(MethodCode::line)
                .findFirst()
                .orElse(0);
        return code.location(name(), line, "");
    }

    /** A use that lies in the declaration of a class, and bites between its methods. */
    public ResourceUse declared(HazardRule rule, Resource resource, Location location, String message) {
        return declared(rule, resource, location, Set.of(Scope.METHODS), message);
    }

    /** A use that lies in the declaration of a class. */
    public ResourceUse declared(
            HazardRule rule, Resource resource, Location location, Set<Scope> scopes, String message) {
        return declared(rule, resource, Finding.Access.WRITE, location, scopes, message);
    }

    /** A use that lies in the declaration of a class. */
    public ResourceUse declared(
            HazardRule rule,
            Resource resource,
            Finding.Access access,
            Location location,
            Set<Scope> scopes,
            String message) {
        return new ResourceUse(
                rule.id(),
                rule.type(),
                resource.group(),
                resource.lockKey(),
                access,
                false,
                false,
                resource.sharing(),
                location,
                true,
                resource.biting(scopes),
                new ArrayList<>(List.of(name())),
                message,
                false,
                "");
    }
}
