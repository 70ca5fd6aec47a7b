package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.Set;

/** Mockito's calls. */
final class MockCalls {

    private static final Set<String> ENTRY = Set.of("org.mockito.Mockito", "org.mockito.BDDMockito");

    private static final Set<String> ON_A_CALL = Set.of("when", "given");

    private static final Set<String> ON_A_MOCK =
            Set.of("verify", "reset", "clearInvocations", "verifyNoInteractions", "verifyNoMoreInteractions", "then");

    private MockCalls() {}

    /** The mock that this call stubs, verifies or resets, or unknown. */
    static Value used(Call call) {
        if (ENTRY.contains(call.owner()) && ON_A_CALL.contains(call.name())) {
            return call.argument(0) instanceof Value.Result stubbed
                    ? stubbed.call().receiver()
                    : new Value.Unknown();
        }
        boolean stubber =
                call.owner().startsWith("org.mockito.") && call.owner().endsWith("tubber");
        if (ENTRY.contains(call.owner()) && ON_A_MOCK.contains(call.name())
                || stubber && ON_A_CALL.contains(call.name())) {
            return call.argument(0);
        }
        return new Value.Unknown();
    }

    /** Whether the value is a new mock or spy. */
    static boolean isNewMock(Value value) {
        return value instanceof Value.Result result
                && ENTRY.contains(result.call().owner())
                && Set.of("mock", "spy").contains(result.call().name());
    }

    /** Whether the call opens a mock of static methods or of constructions. */
    static boolean opensStaticMock(Call call) {
        return ENTRY.contains(call.owner())
                && Set.of("mockStatic", "mockConstruction", "mockConstructionWithAnswer")
                        .contains(call.name());
    }
}
