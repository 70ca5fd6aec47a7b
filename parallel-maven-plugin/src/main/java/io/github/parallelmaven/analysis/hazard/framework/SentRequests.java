package io.github.parallelmaven.analysis.hazard.framework;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.analysis.hazard.TestClassCode;
import java.util.Set;

/**
 * Requests of HTTP by which a test has the application under test change something, as the methods of the clients say: what the
 * application then stores, no call of the test code shows.
 */
final class SentRequests {

    /** On the thread of the test, so that its transaction is the application's too. */
    private static final Set<String> IN_TEST_THREAD = Set.of(
            "org.springframework.test.web.servlet.request.MockMvcRequestBuilders",
            "org.springframework.test.web.servlet.assertj.MockMvcTester",
            "org.springframework.test.web.servlet.MockMvcExtensionsKt",
            "io.restassured.module.mockmvc.RestAssuredMockMvc",
            "io.restassured.module.mockmvc.specification.MockMvcRequestSender",
            "io.restassured.module.mockmvc.specification.MockMvcRequestAsyncSender",
            "io.restassured.module.mockmvc.specification.MockMvcRequestSpecification");

    private static final Set<String> TO_SERVER = Set.of(
            "org.springframework.test.web.reactive.server.WebTestClient",
            "org.springframework.test.web.servlet.client.RestTestClient",
            "org.springframework.boot.test.web.client.TestRestTemplate",
            "org.springframework.boot.resttestclient.TestRestTemplate",
            "org.springframework.http.RequestEntity",
            "io.restassured.RestAssured",
            "io.restassured.specification.RequestSender",
            "io.restassured.specification.RequestSenderOptions",
            "io.restassured.specification.RequestSpecification");

    private static final Set<String> CHANGES = Set.of(
            "post",
            "postForEntity",
            "postForObject",
            "postForLocation",
            "put",
            "patch",
            "patchForObject",
            "delete",
            "multipart");

    private static final String METHOD = "org.springframework.http.HttpMethod";

    private static final Set<String> CHANGING_METHODS = Set.of("POST", "PUT", "PATCH", "DELETE");

    private SentRequests() {}

    /** Whether they may leave the application changed. */
    static boolean leaveChanges(TestClassCode test) {
        return test.reach().steps().stream().filter(test::isTestCode).anyMatch(step -> leavesChanges(test, step));
    }

    private static boolean leavesChanges(TestClassCode test, Step step) {
        boolean rolledBack = ContextState.isRolledBack(test, step);
        return step.method().calls().stream()
                .filter(SentRequests::changes)
                .anyMatch(call -> !rolledBack || TO_SERVER.contains(call.owner()));
    }

    private static boolean changes(Call call) {
        return (IN_TEST_THREAD.contains(call.owner()) || TO_SERVER.contains(call.owner()))
                && (CHANGES.contains(call.name()) || call.operands().stream().anyMatch(SentRequests::isChangingMethod));
    }

    private static boolean isChangingMethod(Value value) {
        return value instanceof Value.FieldValue field
                && field.owner().equals(METHOD)
                && CHANGING_METHODS.contains(field.name());
    }
}
