package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Reactor;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MethodThreadsTest {

    @TempDir
    private Path folder;

    private SampleSuite suite;

    @BeforeEach
    void aModule() {
        suite = new SampleSuite(folder);
    }

    private boolean arePossible(String line) {
        suite.write("src/test/resources/junit-platform.properties", line + "\n");
        return MethodThreads.arePossible(Reactor.of(suite.project()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "junit.jupiter.testinstance.lifecycle.default=per_class",
                "junit.jupiter.testinstance.lifecycle.default = PER_CLASS",
                "junit.jupiter.testmethod.order.default=org.junit.jupiter.api.MethodOrderer$Random",
                "junit.jupiter.extensions.autodetection.enabled=true",
                "junit.jupiter.tempdir.scope=per_context"
            })
    void aSettingThatGivesAllTestsSomethingInCommonForbidsThem(String line) {
        assertThat(arePossible(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "junit.jupiter.testinstance.lifecycle.default=per_method",
                "junit.jupiter.extensions.autodetection.enabled=false",
                "junit.jupiter.tempdir.scope=per_declaration"
            })
    void whatJUnitDoesAnyhowDoesNot(String line) {
        assertThat(arePossible(line)).isTrue();
    }
}
