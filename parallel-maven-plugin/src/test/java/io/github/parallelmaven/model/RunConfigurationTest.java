package io.github.parallelmaven.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunConfigurationTest {

    private static final String PARALLEL = "junit.jupiter.execution.parallel.";

    @ParameterizedTest(name = "{0} cores")
    @ValueSource(ints = {1, 2, 3, 5, 6, 7, 8, 10, 11, 12, 13, 16, 20, 24, 28, 31, 48, 61, 64, 96, 127, 128})
    void theFactorGivesTheSameNumberOfWorkersAgainOnTheSameMachine(int cores) {
        for (int workers = 1; workers <= Math.max(8, cores); workers++) {
            String forkCount = RunConfiguration.forks(workers).forkCount(cores);
            String factor = RunConfiguration.classThreads(workers)
                    .junitParameters(cores)
                    .get(PARALLEL + "config.dynamic.factor");

            assertThat(asSurefireReads(forkCount, cores)).as(forkCount).isEqualTo(workers);
            assertThat(asJupiterReads(factor, cores)).as(factor).isEqualTo(workers);
        }
    }

    /** AbstractSurefireMojo.convertWithCoreCount of 3.5.6. */
    private static int asSurefireReads(String forkCount, int cores) {
        String number = forkCount.substring(0, forkCount.indexOf('C'));
        return Math.max(1, (int) (Float.parseFloat(number) * cores));
    }

    /** DefaultParallelExecutionConfigurationStrategy.DYNAMIC of 5.14. */
    private static int asJupiterReads(String factor, int cores) {
        return Math.max(
                1, new BigDecimal(factor).multiply(BigDecimal.valueOf(cores)).intValue());
    }

    @ParameterizedTest
    @CsvSource({"2,2,1C", "4,2,2C", "1,2,0.5C", "2,3,0.6667C", "8,3,2.6667C"})
    void theForkCountIsRelativeToTheMachine(int workers, int cores, String expected) {
        assertThat(RunConfiguration.forks(workers).forkCount(cores)).isEqualTo(expected);
    }

    @Test
    void whatIsNotForkedRunsInOneFork() {
        assertThat(RunConfiguration.classThreads(4).forkCount(2)).isEqualTo("1");
        assertThat(RunConfiguration.sequential().forkCount(2)).isEqualTo("1");
    }

    @Test
    void classThreadsRunClassesAtOnceAndTheirMethodsOneAfterAnother() {
        assertThat(RunConfiguration.classThreads(4).junitParameters(2))
                .containsEntry(PARALLEL + "enabled", "true")
                .containsEntry(PARALLEL + "mode.default", "same_thread")
                .containsEntry(PARALLEL + "mode.classes.default", "concurrent")
                .containsEntry(PARALLEL + "config.strategy", "dynamic")
                .containsEntry(PARALLEL + "config.dynamic.factor", "2");
    }

    @Test
    void sequentialAndForksSwitchJupitersOwnThreadsOff() {
        assertThat(RunConfiguration.sequential().junitParameters(2))
                .containsOnly(Map.entry(PARALLEL + "enabled", "false"));
        assertThat(RunConfiguration.forks(2).junitParameters(2)).containsOnly(Map.entry(PARALLEL + "enabled", "false"));
    }

    @Test
    void longestFirstIsLeftToJUnitsOwnOrderer() {
        assertThat(RunConfiguration.classThreads(2)
                        .ordered(RunConfiguration.Order.LONGEST_FIRST)
                        .junitParameters(2))
                .containsEntry(
                        "junit.jupiter.testclass.order.default", "org.junit.jupiter.api.ClassOrderer$OrderAnnotation");
        assertThat(RunConfiguration.classThreads(2).junitParameters(2))
                .doesNotContainKey("junit.jupiter.testclass.order.default");
    }

    @Test
    void asItIsLeavesTheProjectsOwnSettingsAlone() {
        assertThat(RunConfiguration.asIs().junitParameters(2)).isEmpty();
    }

    @Test
    void theChoiceForgetsSeedAndRecordingButNotWorkersFlagsOrLongestFirst() {
        RunConfiguration chosen = RunConfiguration.forks(2).withJvmFlags(RunConfiguration.LIGHT_JVM);

        assertThat(chosen.shuffled(7).recorded().choice()).isEqualTo(chosen);
        assertThat(chosen.withWorkers(3).choice()).isNotEqualTo(chosen);
        assertThat(chosen.withJvmFlags(List.of()).choice()).isNotEqualTo(chosen);
        assertThat(chosen.ordered(RunConfiguration.Order.LONGEST_FIRST).choice())
                .isNotEqualTo(chosen);
    }

    @Test
    void aRunWithoutWorkersIsRefused() {
        assertThatThrownBy(() -> RunConfiguration.forks(0)).hasMessageContaining("at least one worker");
    }
}
