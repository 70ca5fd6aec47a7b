package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.phase.Suspicion.Step;
import io.github.parallelmaven.run.tune.Declined;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SuspicionTest {

    private static final List<List<String>> BOTH = List.of(List.of(), RunConfiguration.LIGHT_JVM);

    private final Suspicion suspicion =
            new Suspicion(Set.of(Mode.FORKS, Mode.CLASS_THREADS), BOTH, Set.of(Mode.CLASS_THREADS));

    private Step about(RunConfiguration configuration, String... isolated) {
        Declined candidate =
                new Declined(configuration, 2, "results differ", List.of(new Difference.Lost(new TestId("a.A#a"))));
        return suspicion.about(candidate, new TreeSet<>(Set.of("a.A")), Set.of(isolated));
    }

    private static RunConfiguration light(RunConfiguration configuration) {
        return configuration.withJvmFlags(RunConfiguration.LIGHT_JVM);
    }

    @Test
    void aClassThatOverlappedIsIsolatedFirst() {
        assertThat(about(light(RunConfiguration.classThreads(2)))).isEqualTo(Step.ISOLATE);
        assertThat(suspicion.jvmFlags()).isEqualTo(BOTH);
    }

    @Test
    void theFlagsAreToBlameForAClassThatRanAlone() {
        assertThat(about(light(RunConfiguration.classThreads(2)), "a.A")).isEqualTo(Step.WITHOUT_FLAGS);
        assertThat(suspicion.jvmFlags()).containsExactly(List.of());
        assertThat(suspicion.modes()).contains(Mode.CLASS_THREADS);
    }

    @Test
    void theFlagsAreAcquittedWhereTheClassDiffersWithoutThemToo() {
        about(light(RunConfiguration.classThreads(2)), "a.A");

        assertThat(about(RunConfiguration.classThreads(2), "a.A")).isEqualTo(Step.WITHOUT_MODE);
        assertThat(suspicion.jvmFlags()).isEqualTo(BOTH);
    }

    @Test
    void whatRanAloneWithoutFlagsAndDiffersLeavesNothingToTryInThatMode() {
        assertThat(about(RunConfiguration.classThreads(2), "a.A")).isEqualTo(Step.WITHOUT_MODE);
        assertThat(suspicion.modes()).containsExactly(Mode.FORKS);
    }

    @Test
    void forksAreTriedWithoutFlagsBeforeTheyAreLeftOut() {
        assertThat(about(light(RunConfiguration.forks(2)))).isEqualTo(Step.FORKS_WITHOUT_FLAGS);
        assertThat(suspicion.jvmFlags()).containsExactly(List.of());
        assertThat(about(RunConfiguration.forks(2))).isEqualTo(Step.WITHOUT_MODE);
        assertThat(suspicion.modes()).containsExactly(Mode.CLASS_THREADS);
        assertThat(suspicion.jvmFlags()).isEqualTo(BOTH);
    }
}
