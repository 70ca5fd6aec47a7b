package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.AnnotationFacts;
import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.ClassFacts;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * H37: a class, not an object, is mocked. JMockit rewrites the class for the whole JVM; PowerMock loads it anew for each
 * test class, but keeps what is mocked in one place for all of them. Mockito's static mocks hold for their own thread
 * (see {@link StaticMockLeak}), and mocks of EasyMock are objects.
 */
public final class ClassMock implements HazardRule {

    private static final Resource REWRITTEN = Resource.wholeJvm("mockit.MockUp");

    private static final Resource REPOSITORY =
            Resource.inJvm("org.powermock.core.MockRepository", "org.powermock.core.MockRepository");

    /** Making one of these rewrites classes. */
    private static final Set<String> REWRITERS =
            Set.of("mockit.MockUp", "mockit.Expectations", "mockit.Verifications", "mockit.FullVerifications");

    private static final Set<String> MOCKED_FIELDS = Set.of("mockit.Mocked", "mockit.Injectable", "mockit.Capturing");

    private static final Set<String> ENTRY =
            Set.of("org.powermock.api.mockito.PowerMockito", "org.powermock.api.easymock.PowerMock");

    private static final String PREPARED = "org.powermock.core.classloader.annotations.";

    private static final String POWERMOCK_RUNNER = "org.powermock.modules.";

    private static final Set<Scope> SCOPES = Set.of(Scope.CLASSES, Scope.METHODS);

    @Override
    public String id() {
        return "H37";
    }

    @Override
    public String type() {
        return "class_mock";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCallOfTestCode((step, call) -> {
            if (rewrites(test, call)) {
                String what = step.method().label() + " mocks a class with JMockit, for the whole JVM";
                uses.add(test.use(this, REWRITTEN, Finding.Access.WRITE, step, call.line(), SCOPES, what));
            } else if (ENTRY.contains(call.owner())) {
                String what = step.method().label() + " mocks with PowerMock, whose mocks all test classes share";
                uses.add(test.use(this, REPOSITORY, Finding.Access.WRITE, step, call.line(), SCOPES, what));
            }
        });
        if (uses.isEmpty() && hasMockedField(test)) {
            uses.add(declared(test, REWRITTEN, " has fields whose class JMockit mocks, for the whole JVM"));
        }
        if (uses.isEmpty() && isPrepared(test)) {
            uses.add(declared(test, REPOSITORY, " is run by PowerMock, whose mocks all test classes share"));
        }
        return uses;
    }

    private ResourceUse declared(TestClassCode test, Resource resource, String what) {
        return test.declared(this, resource, test.code().location(test.name(), 0, ""), SCOPES, test.name() + what);
    }

    /** The making of an anonymous subclass, in which its own call of the constructor above it does not count. */
    private static boolean rewrites(TestClassCode test, Call call) {
        return call.name().equals("<init>")
                && !(call.receiver() instanceof Value.Parameter)
                && REWRITERS.stream().anyMatch(type -> test.code().isSubtype(call.owner(), type));
    }

    private static boolean hasMockedField(TestClassCode test) {
        return test.code().lineage(test.name()).stream()
                .filter(ClassFacts::isOwn)
                .flatMap(type -> type.fields().stream())
                .anyMatch(field -> MOCKED_FIELDS.stream().anyMatch(field::isAnnotated));
    }

    private static boolean isPrepared(TestClassCode test) {
        return test.annotations().stream().anyMatch(ClassMock::isPowerMock)
                || test.code().lineage(test.name()).stream()
                        .anyMatch(type -> type.superName().startsWith(POWERMOCK_RUNNER));
    }

    private static boolean isPowerMock(AnnotationFacts annotation) {
        return annotation.type().startsWith(PREPARED)
                || annotation.type().equals("org.junit.runner.RunWith")
                        && annotation.values().get("value") instanceof Value.TypeLiteral runner
                        && runner.type().startsWith(POWERMOCK_RUNNER);
    }
}
