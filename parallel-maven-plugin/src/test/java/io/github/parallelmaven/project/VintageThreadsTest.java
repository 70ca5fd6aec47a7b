package io.github.parallelmaven.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.Setting.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VintageThreadsTest {

    private static final String PARALLEL = "junit.vintage.execution.parallel.";

    private static SampleProject saying(String enabled, String classes, String methods) {
        return new SampleProject(Path.of("any").toAbsolutePath())
                .dependency("junit:junit:4.13.2")
                .setting(PARALLEL + "enabled", enabled, Kind.CONFIGURATION_FILE, "any", 1, true)
                .setting(PARALLEL + "classes", classes, Kind.CONFIGURATION_FILE, "any", 2, true)
                .setting(PARALLEL + "methods", methods, Kind.CONFIGURATION_FILE, "any", 3, true);
    }

    @ParameterizedTest
    @CsvSource({"true,false", "false,true", "true,true"})
    void itsSwitchAndClassesOrMethodsStartThem(String classes, String methods) {
        Project project = saying("true", classes, methods).surefire("3.6.1").build();

        assertThat(VintageThreads.of(project)).map(Setting::name).contains(PARALLEL + "enabled");
    }

    @ParameterizedTest
    @CsvSource({"true,false,false", "false,true,true", "'',true,true"})
    void neitherTheSwitchNorTheRestStartsThemAlone(String enabled, String classes, String methods) {
        assertThat(VintageThreads.of(
                        saying(enabled, classes, methods).surefire("3.6.1").build()))
                .isEmpty();
    }

    @Test
    void surefiresOwnProviderDoesNotReadThem() {
        assertThat(VintageThreads.of(
                        saying("true", "true", "false").surefire("3.5.6").build()))
                .isEmpty();
        assertThat(VintageThreads.of(saying("true", "true", "false")
                        .surefire("3.5.6")
                        .dependency("org.junit.platform:junit-platform-engine:1.14.4")
                        .build()))
                .isPresent();
    }
}
