package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.junit.jupiter.api.Test;

class SessionCompilerTest {

    private static MojoExecution execution(String artifact, String goal, String id) {
        Plugin plugin = new Plugin();
        plugin.setArtifactId(artifact);
        return new MojoExecution(plugin, goal, id);
    }

    @Test
    void testsAreCompiledByWhateverExecutionDoesItInThisBuild() {
        assertThat(SessionCompiler.compiles(execution("maven-compiler-plugin", "testCompile", "default-testCompile")))
                .isTrue();
        assertThat(SessionCompiler.compiles(execution("maven-compiler-plugin", "testCompile", "java-test-compile")))
                .isTrue();
        assertThat(SessionCompiler.compiles(execution("maven-resources-plugin", "testResources", "more")))
                .isTrue();
    }

    @Test
    void mainClassesAndOtherPluginsAreLeftAsTheyAre() {
        assertThat(SessionCompiler.compiles(execution("maven-compiler-plugin", "compile", "default-compile")))
                .isFalse();
        assertThat(SessionCompiler.compiles(execution("kotlin-maven-plugin", "test-compile", "test-compile")))
                .isFalse();
    }

    @Test
    void whatIsDoneToTheClassesOfTestsIsDoneAgain() {
        MojoExecution weaver = execution("weaver", "weave", "tests");
        weaver.setLifecyclePhase("process-test-classes");

        assertThat(SessionCompiler.compiles(weaver)).isTrue();
    }
}
