package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.List;
import java.util.Optional;

/** Calls of assertion libraries. */
public final class Assertions {

    private static final List<String> LIBRARIES =
            List.of("org.junit.", "junit.", "org.assertj.", "org.hamcrest.", "org.testng.", "com.google.common.truth.");

    private Assertions() {}

    /** Such as {@code assertEquals} and {@code assertThat}. */
    public static boolean isAssertion(Call call) {
        return call.name().startsWith("assert") && isOfLibrary(call);
    }

    /** Whether it is a call of such a library, also one that says more of a subject, as {@code isInstanceOf} does. */
    static boolean isOfLibrary(Call call) {
        return LIBRARIES.stream().anyMatch(call.owner()::startsWith);
    }

    /** What a fluent assertion that directly follows its {@code assertThat} is about. */
    public static Optional<Value> subject(Call fluent) {
        return fluent.receiver() instanceof Value.Result opened
                        && opened.call().name().equals("assertThat")
                ? Optional.of(opened.call().argument(0))
                : Optional.empty();
    }
}
