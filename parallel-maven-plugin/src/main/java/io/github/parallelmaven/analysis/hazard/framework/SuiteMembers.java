package io.github.parallelmaven.analysis.hazard.framework;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.ClassFacts;
import io.github.parallelmaven.analysis.bytecode.DeclaredTests;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.analysis.hazard.HazardRule;
import io.github.parallelmaven.analysis.hazard.Resource;
import io.github.parallelmaven.analysis.hazard.ResourceUse;
import io.github.parallelmaven.analysis.hazard.TestClassCode;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * H61: a suite runs test classes that may also be selected by themselves: then each test runs twice, the second time with
 * what the first left behind. Suites and single classes belong to different runs of JUnit in one JVM, so that no lock could
 * help.
 */
public final class SuiteMembers implements HazardRule {

    private static final Set<Scope> SCOPES = Set.of(Scope.CLASSES, Scope.ORDER);

    @Override
    public String id() {
        return "H61";
    }

    @Override
    public String type() {
        return "suite_members";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        members(test)
                .distinct()
                .sorted()
                .forEach(member -> uses.add(test.declared(
                        this,
                        resource(member),
                        test.declaration(),
                        SCOPES,
                        test.name() + " is a suite of " + member + ", which may be selected by itself too")));
        uses.add(test.declared(
                this,
                resource(test.name()),
                Finding.Access.READ,
                test.declaration(),
                SCOPES,
                test.name() + " belongs to a suite, and may be selected by itself too"));
        return uses;
    }

    private static Stream<String> members(TestClassCode test) {
        Stream<String> annotated = test.code().own(test.name()).stream()
                .flatMap(type -> DeclaredTests.members(test.code(), type).stream())
                .map(ClassFacts::name);
        Stream<String> junit3 = test.code().code(test.name()).stream()
                .filter(method -> method.header().isStatic()
                        && method.header().signature().equals("suite()Ljunit/framework/Test;"))
                .flatMap(method -> added(method, test.name()));
        return Stream.concat(annotated, junit3);
    }

    /** Of JUnit 3: {@code suite.addTestSuite(X.class)}, {@code new TestSuite(X.class)}; itself is no other class. */
    private static Stream<String> added(MethodCode suite, String self) {
        Set<String> added = new HashSet<>();
        for (Call call : suite.calls()) {
            if (call.name().equals("addTestSuite") || call.owner().equals("junit.framework.TestSuite")) {
                for (Value operand : call.operands()) {
                    if (operand instanceof Value.TypeLiteral literal
                            && !literal.type().equals(self)) {
                        added.add(literal.type());
                    }
                }
            }
        }
        return added.stream();
    }

    private static Resource resource(String member) {
        String key = "suite:" + member;
        return new Resource(key, key, ResourceUse.Sharing.SAME_TESTS);
    }
}
