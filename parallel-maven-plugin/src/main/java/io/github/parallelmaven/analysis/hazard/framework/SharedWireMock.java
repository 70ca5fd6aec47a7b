package io.github.parallelmaven.analysis.hazard.framework;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.ClassFacts;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.analysis.bytecode.Step;
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
import java.util.TreeSet;

/**
 * H58: what a WireMock server answers, or has seen, is changed, and the server serves several test classes: one at a static
 * field of a base class or helper, one of a Spring context, or the one that the static methods talk to when nobody says
 * otherwise. A server that each test class has for itself is none.
 */
public final class SharedWireMock implements HazardRule {

    private static final String PACKAGE = "com.github.tomakehurst.wiremock.";

    private static final String CLIENT = PACKAGE + "client.WireMock";

    private static final String SPRING = "org.springframework.cloud.contract.wiremock.AutoConfigureWireMock";

    /** Where the static methods talk to without another word. */
    private static final String DEFAULT = "wiremock:8080";

    private static final Set<String> SERVERS = Set.of(
            PACKAGE + "WireMockServer",
            PACKAGE + "junit.WireMockRule",
            PACKAGE + "junit.WireMockClassRule",
            PACKAGE + "junit5.WireMockExtension",
            CLIENT);

    private static final Set<String> CHANGES = Set.of(
            "stubFor",
            "givenThat",
            "verify",
            "reset",
            "resetAll",
            "resetMappings",
            "resetRequests",
            "resetScenarios",
            "resetAllRequests",
            "resetAllScenarios",
            "resetToDefault",
            "resetToDefaultMappings",
            "removeAllMappings",
            "removeStub",
            "editStub",
            "setGlobalFixedDelay",
            "findAll",
            "getAllServeEvents");

    @Override
    public String id() {
        return "H58";
    }

    @Override
    public String type() {
        return "shared_wiremock";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        Set<String> served = servedStatically(test);
        test.eachCallOfTestCode((step, call) -> {
            if (CHANGES.contains(call.name()) && SERVERS.contains(call.owner())) {
                boolean isStatic = call.kind() == Call.Kind.STATIC;
                for (String key : isStatic ? served : keys(test, call.receiver())) {
                    uses.add(test.use(
                            this,
                            Resource.inJvm(key, key),
                            Finding.Access.WRITE,
                            step,
                            call.line(),
                            Set.of(Scope.CLASSES, Scope.METHODS),
                            step.method().label() + " calls " + call.name() + " on " + key));
                }
            }
        });
        return uses;
    }

    /** Whom the static methods talk to in this test class; nobody when it is a server of its own. */
    private static Set<String> servedStatically(TestClassCode test) {
        if (test.annotations().stream().anyMatch(each -> each.type().equals(PACKAGE + "junit5.WireMockTest"))) {
            return Set.of();
        } else if (test.annotations().stream().anyMatch(each -> each.type().equals(SPRING))) {
            return Set.of(
                    "wiremock:" + SpringContext.of(test).map(Resource::lockKey).orElse("spring"));
        }
        Set<String> configured = new TreeSet<>();
        Set<Call> told = new HashSet<>();
        test.eachCall(SharedWireMock::tellsServer, (step, call) -> {
            told.add(call);
            call.operands().forEach(operand -> configured.addAll(ports(test, step, operand)));
        });
        List<FieldFacts> fields = fields(test);
        if (configured.isEmpty()) {
            fields.stream().filter(FieldFacts::isStatic).forEach(field -> configured.add(key(field)));
        }
        boolean itsOwn = !told.isEmpty() || !fields.isEmpty();
        return configured.isEmpty() && !itsOwn ? Set.of(DEFAULT) : configured;
    }

    private static boolean tellsServer(Call call) {
        return call.is(CLIENT, "configureFor") || call.is(CLIENT, "configure");
    }

    private static Set<String> ports(TestClassCode test, Step step, Value operand) {
        Set<String> found = new TreeSet<>();
        test.constants(operand, step).stream()
                .filter(text -> text.matches("[1-9][0-9]{0,4}"))
                .forEach(port -> found.add("wiremock:" + port));
        if (operand instanceof Value.Result result) {
            found.addAll(keys(test, result.call().receiver()));
        }
        return found;
    }

    private static List<FieldFacts> fields(TestClassCode test) {
        return test.code().lineage(test.name()).stream()
                .filter(ClassFacts::isOwn)
                .flatMap(type -> type.fields().stream())
                .filter(field -> SERVERS.contains(field.type()))
                .toList();
    }

    private static Set<String> keys(TestClassCode test, Value server) {
        Set<String> keys = new TreeSet<>();
        test.staticFields(server).forEach(field -> keys.add(key(field)));
        return keys;
    }

    private static String key(FieldFacts field) {
        return "wiremock:" + field.key();
    }
}
