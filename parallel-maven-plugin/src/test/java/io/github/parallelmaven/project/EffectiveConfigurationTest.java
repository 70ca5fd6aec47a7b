package io.github.parallelmaven.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.Setting.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveConfigurationTest {

    private static final String PARALLEL = "junit.jupiter.execution.parallel.";

    private final SampleProject project = new SampleProject(Path.of("any").toAbsolutePath());

    private EffectiveConfigurationTest set(String name, String value) {
        project.setting(name, value, Kind.POM_PROPERTY, "pom.xml", 1, true);
        return this;
    }

    private EffectiveConfigurationTest jupiter(String name, String value) {
        return set(PARALLEL + name, value);
    }

    private RunConfiguration on(int cores) {
        return EffectiveConfiguration.of(project.build(), cores);
    }

    @Test
    void nothingSetIsSequential() {
        assertThat(on(8)).isEqualTo(RunConfiguration.sequential());
    }

    @ParameterizedTest
    @CsvSource({"2,8,2", "1C,8,8", "0.5C,8,4", "1.5C,3,4", "0.25C,8,2"})
    void forksAreCountedAsSurefireCountsThem(String forkCount, int cores, int forks) {
        set("forkCount", forkCount);

        assertThat(on(cores)).isEqualTo(RunConfiguration.forks(forks));
    }

    @ParameterizedTest
    @CsvSource({"1,8", "0,8", "0.1C,8", "1C,1"})
    void oneForkOrNoneIsSequential(String forkCount, int cores) {
        set("forkCount", forkCount);

        assertThat(on(cores)).isEqualTo(RunConfiguration.sequential());
    }

    @Test
    void aForkCountThatSurefireCannotReadIsNamed() {
        set("forkCount", "many");

        assertThatThrownBy(() -> on(2)).hasMessageContaining("forkCount is many");
    }

    @Test
    void jupitersThreadsNeedTheSwitchAndConcurrentClasses() {
        jupiter("mode.classes.default", "concurrent");
        assertThat(on(4)).isEqualTo(RunConfiguration.sequential());

        jupiter("enabled", "true");
        assertThat(on(4)).isEqualTo(RunConfiguration.classThreads(4));
    }

    @Test
    void classesOrderedByAnnotationStartTheLongestFirst() {
        jupiter("enabled", "true").jupiter("mode.classes.default", "concurrent");
        set("junit.jupiter.testclass.order.default", "org.junit.jupiter.api.ClassOrderer$OrderAnnotation");

        assertThat(on(4)).isEqualTo(RunConfiguration.classThreads(4).ordered(RunConfiguration.Order.LONGEST_FIRST));
    }

    @Test
    void classesFollowTheModeOfMethodsWhereNothingElseIsSaid() {
        jupiter("enabled", "true").jupiter("mode.default", "concurrent");

        assertThat(on(4)).isEqualTo(RunConfiguration.classThreads(4));
    }

    @Test
    void theSwitchAloneRunsNothingAtOnce() {
        jupiter("enabled", "true");

        assertThat(on(4)).isEqualTo(RunConfiguration.sequential());
    }

    @ParameterizedTest
    @CsvSource({"2,2,4", "0.5,4,2", "0.6667,3,2"})
    void aDynamicFactorDependsOnTheMachine(String factor, int cores, int threads) {
        jupiter("enabled", "true")
                .jupiter("mode.classes.default", "concurrent")
                .jupiter("config.dynamic.factor", factor);

        assertThat(on(cores)).isEqualTo(RunConfiguration.classThreads(threads));
    }

    @Test
    void aFixedStrategyDoesNot() {
        jupiter("enabled", "true")
                .jupiter("mode.classes.default", "concurrent")
                .jupiter("config.strategy", "fixed")
                .jupiter("config.fixed.parallelism", "3");

        assertThat(on(16)).isEqualTo(RunConfiguration.classThreads(3));
    }

    @Test
    void insideForksJupitersThreadsOverlapNoClasses() {
        set("forkCount", "2").jupiter("enabled", "true").jupiter("mode.classes.default", "concurrent");

        assertThat(on(4)).isEqualTo(RunConfiguration.forks(2));
    }

    @Test
    void theLightJvmIsKnownAmongOtherFlags() {
        set("argLine", "-Xmx1g -XX:TieredStopAtLevel=1 -ea -XX:+UseSerialGC");

        assertThat(on(2).jvmFlags()).isEqualTo(RunConfiguration.LIGHT_JVM);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "5", "7", "12", "16", "61"})
    void whatIsWrittenIsReadAsTheSameConfiguration(int cores) {
        for (int workers = 2; workers <= 8; workers++) {
            RunConfiguration threads = RunConfiguration.classThreads(workers);
            SampleProject written = new SampleProject(Path.of("any").toAbsolutePath());
            threads.junitParameters(cores)
                    .forEach((name, value) -> written.setting(name, value, Kind.CONFIGURATION_FILE, "", 0, true));
            assertThat(EffectiveConfiguration.of(written.build(), cores)).isEqualTo(threads);

            RunConfiguration forks = RunConfiguration.forks(workers);
            SampleProject forked = new SampleProject(Path.of("any").toAbsolutePath())
                    .setting("forkCount", forks.forkCount(cores), Kind.POM_PROPERTY, "", 0, true);
            assertThat(EffectiveConfiguration.of(forked.build(), cores)).isEqualTo(forks);
        }
    }

    @Test
    void jupitersWordsMayBeWrittenInAnyCase() {
        jupiter("enabled", "TRUE").jupiter("mode.classes.default", "CONCURRENT");
        jupiter("config.strategy", "FIXED").jupiter("config.fixed.parallelism", "3");

        assertThat(on(2)).isEqualTo(RunConfiguration.classThreads(3));
    }

    @Test
    void methodsThatMayOverlapAreKnown() {
        jupiter("mode.default", "Concurrent");
        assertThat(EffectiveConfiguration.overlapsMethods(project.build())).isFalse();

        jupiter("enabled", "true");
        assertThat(EffectiveConfiguration.overlapsMethods(project.build())).isTrue();
    }
}
