package io.github.parallelmaven.analysis.hazard.framework;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.hazard.HazardRule;
import io.github.parallelmaven.analysis.hazard.Resource;
import io.github.parallelmaven.analysis.hazard.ResourceUse;
import io.github.parallelmaven.analysis.hazard.TestClassCode;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * H59: a mock server at a static field gives what was put in line, or expected, to whoever asks first. Within one test class
 * methods follow each other; a server in a base class or helper serves several test classes.
 */
public final class SharedMockServer implements HazardRule {

    private static final Set<String> SERVERS = Set.of(
            "okhttp3.mockwebserver.MockWebServer",
            "mockwebserver3.MockWebServer",
            "org.mockserver.integration.ClientAndServer",
            "org.mockserver.client.MockServerClient",
            "org.mockserver.client.server.MockServerClient");

    private static final Set<String> CHANGES = Set.of(
            "enqueue",
            "takeRequest",
            "setDispatcher",
            "getRequestCount",
            "when",
            "verify",
            "verifyZeroInteractions",
            "clear",
            "reset",
            "retrieveRecordedRequests");

    @Override
    public String id() {
        return "H59";
    }

    @Override
    public String type() {
        return "shared_mock_server";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCall(SharedMockServer::changes, (step, call) -> {
            test.staticFields(call.receiver())
                    .forEach(field -> uses.add(test.useFromTest(
                            this,
                            Resource.of(field),
                            Finding.Access.WRITE,
                            step,
                            call.line(),
                            Set.of(Scope.CLASSES, Scope.METHODS),
                            step.method().label() + " calls " + call.name() + " on the server at " + field.key())));
        });
        return uses;
    }

    private static boolean changes(Call call) {
        return CHANGES.contains(call.name()) && call.kind() != Call.Kind.STATIC && SERVERS.contains(call.owner());
    }
}
