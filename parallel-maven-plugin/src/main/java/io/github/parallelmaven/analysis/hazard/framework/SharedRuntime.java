package io.github.parallelmaven.analysis.hazard.framework;

import io.github.parallelmaven.analysis.bytecode.AnnotationFacts;
import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.ClassFacts;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.analysis.bytecode.MethodHeader;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.analysis.hazard.CallTable;
import io.github.parallelmaven.analysis.hazard.HazardRule;
import io.github.parallelmaven.analysis.hazard.Resource;
import io.github.parallelmaven.analysis.hazard.ResourceUse;
import io.github.parallelmaven.analysis.hazard.TestClassCode;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * H63: a test class runs in an application or container of which the JVM has one at a time, or has fields of classes injected
 * for all. Tests that make an injector or a container of their own share nothing.
 */
public final class SharedRuntime implements HazardRule {

    private static final Set<Scope> SCOPES = Set.of(Scope.CLASSES, Scope.METHODS);

    private static final Map<String, String> BY_ANNOTATION = Map.of(
            "io.quarkus.test.junit.QuarkusTest", "quarkus",
            "io.quarkus.test.junit.QuarkusIntegrationTest", "quarkus",
            "io.quarkus.test.junit.main.QuarkusMainTest", "quarkus",
            "io.micronaut.test.extensions.junit5.annotation.MicronautTest", "micronaut");

    private static final Map<String, String> BY_RUNNER = Map.of(
            "org.jboss.arquillian.junit.Arquillian", "arquillian",
            "org.jboss.arquillian.junit5.ArquillianExtension", "arquillian",
            "org.jboss.arquillian.junit5.container.ArquillianExtension", "arquillian",
            "org.apache.openejb.junit.ApplicationComposer", "openejb",
            "org.apache.openejb.junit5.ApplicationComposerExtension", "openejb",
            "org.ops4j.pax.exam.junit.PaxExam", "pax-exam");

    private static final CallTable<String> BY_CALL = new CallTable<>(Map.of(
            "jakarta.enterprise.inject.spi.CDI.setCDIProvider", "cdi",
            "javax.enterprise.inject.spi.CDI.setCDIProvider", "cdi"));

    @Override
    public String id() {
        return "H63";
    }

    @Override
    public String type() {
        return "shared_runtime";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.annotations().stream()
                .map(SharedRuntime::runtime)
                .filter(name -> !name.isEmpty())
                .distinct()
                .forEach(name -> uses.add(test.declared(
                        this,
                        resource(name),
                        test.declaration(),
                        SCOPES,
                        test.name() + " runs in " + name + ", of which the JVM has one at a time")));
        test.eachCall(SharedRuntime::mayHold, (step, call) -> {
            String what = BY_CALL.find(call).orElse("");
            List<String> names = what.isEmpty() ? injected(test, call) : List.of(what);
            names.forEach(name -> uses.add(test.useFromTest(
                    this,
                    resource(name),
                    Finding.Access.WRITE,
                    step,
                    call.line(),
                    SCOPES,
                    step.method().label() + " calls " + call.name() + ", which holds for the whole JVM")));
        });
        return uses;
    }

    private static boolean mayHold(Call call) {
        return BY_CALL.has(call) || call.name().equals("requestStaticInjection");
    }

    private static String runtime(AnnotationFacts annotation) {
        String named = BY_ANNOTATION.get(annotation.type());
        return named != null
                ? named
                : annotation.list("value").stream()
                        .filter(Value.TypeLiteral.class::isInstance)
                        .map(value -> BY_RUNNER.getOrDefault(((Value.TypeLiteral) value).type(), ""))
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    /** The classes whose static fields Guice fills. */
    private static List<String> injected(TestClassCode test, Call call) {
        boolean injects = call.name().equals("requestStaticInjection");
        return injects && call.argument(0) instanceof Value.Created types
                ? types.arguments().stream()
                        .filter(Value.TypeLiteral.class::isInstance)
                        .map(type -> ((Value.TypeLiteral) type).type())
                        .filter(type -> hasStaticInjection(test, type))
                        .map("static fields of "::concat)
                        .toList()
                : List.of();
    }

    private static boolean hasStaticInjection(TestClassCode test, String type) {
        return test.code().lineage(type).stream()
                .filter(ClassFacts::isOwn)
                .anyMatch(found -> Stream.concat(
                                found.fields().stream()
                                        .filter(FieldFacts::isStatic)
                                        .flatMap(field -> field.annotations().stream()),
                                found.methods().stream()
                                        .filter(MethodHeader::isStatic)
                                        .flatMap(method -> method.annotations().stream()))
                        .anyMatch(annotation -> annotation.type().endsWith(".inject.Inject")));
    }

    private static Resource resource(String name) {
        String key = "runtime:" + name;
        return Resource.inJvm(key, key);
    }
}
