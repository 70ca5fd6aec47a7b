package io.github.parallelmaven.analysis.category;

import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.MethodFacts;
import io.github.parallelmaven.model.TestMethod;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything known about one test; each part but the test and its code may be missing. */
final class TestEvidence {

    private final DiscoveredTest test;
    private final TestCode code;
    private final PlanWords.Found words;
    private final @Nullable MethodFacts facts;
    private final @Nullable Duration measured;

    TestEvidence(
            DiscoveredTest test,
            TestCode code,
            PlanWords.Found words,
            @Nullable MethodFacts facts,
            @Nullable Duration measured) {
        this.test = test;
        this.code = code;
        this.words = words;
        this.facts = facts;
        this.measured = measured;
    }

    DiscoveredTest test() {
        return test;
    }

    TestMethod method() {
        return test.method();
    }

    TestCode code() {
        return code;
    }

    PlanWords.Found words() {
        return words;
    }

    Optional<MethodFacts> facts() {
        return Optional.ofNullable(facts);
    }

    Optional<Duration> measured() {
        return Optional.ofNullable(measured);
    }
}
