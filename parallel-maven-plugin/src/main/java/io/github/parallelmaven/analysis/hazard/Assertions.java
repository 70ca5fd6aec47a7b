package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.Optional;

/** Calls of assertion libraries. */
public final class Assertions {

    private Assertions() {}

    /** Such as {@code assertEquals} and {@code assertThat}. */
    public static boolean isAssertion(Call call) {
        return call.name().startsWith("assert") && call.isOfAssertionLibrary();
    }

    /** What a fluent assertion that directly follows its {@code assertThat} is about. */
    public static Optional<Value> subject(Call fluent) {
        return fluent.receiver() instanceof Value.Result opened
                        && opened.call().name().equals("assertThat")
                ? Optional.of(opened.call().argument(0))
                : Optional.empty();
    }
}
