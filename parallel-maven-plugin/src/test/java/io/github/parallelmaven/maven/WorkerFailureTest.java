package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerFailureTest {

    private static final Path COPY = Path.of("/u/p/target/parallel/trial");
    private static final Path ROOT = Path.of("/u/p");
    private static final String COMPILER =
            "org.apache.maven.plugins:maven-compiler-plugin:3.14.1:testCompile (default-testCompile) on project p: ";

    @TempDir
    private Path folder;

    private WorkerProblem explain(String log) throws IOException {
        Path file = folder.resolve("worker.log");
        Files.write(file, log.getBytes(StandardCharsets.ISO_8859_1));
        return new WorkerFailure(COPY, ROOT).explain(new ChildMaven.Exit(1, false, file));
    }

    @Test
    void aCompilerErrorIsToldOnceWithTheUsersOwnPath() throws IOException {
        WorkerProblem problem = explain("""
                [INFO] Compiling 1 source file
                [ERROR] COMPILATION ERROR :
                [ERROR] /u/p/target/parallel/trial/src/ATest.java:[14,30] cannot find symbol
                  symbol:   method cost()
                [INFO] BUILD FAILURE
                [ERROR] Failed to execute goal %sCompilation failure
                [ERROR] /u/p/target/parallel/trial/src/ATest.java:[14,30] cannot find symbol
                [ERROR]   symbol:   method cost()
                [ERROR] -> [Help 1]
                org.apache.maven.lifecycle.LifecycleExecutionException: Failed to execute goal
                    at org.apache.maven.lifecycle.internal.MojoExecutor.execute (MojoExecutor.java:215)
                [ERROR]\u0020
                [ERROR] Re-run Maven using the -X switch to enable full debug logging.
                [ERROR] [Help 1] http://cwiki.apache.org/confluence/display/MAVEN/MojoFailureException
                """.formatted(COMPILER));

        assertThat(problem.problem().lines())
                .containsExactly(
                        "maven-compiler-plugin:testCompile fails on project p: Compilation failure",
                        "  /u/p/src/ATest.java:[14,30] cannot find symbol",
                        "    symbol:   method cost()");
        assertThat(problem.next()).contains("mvn test-compile");
    }

    @Test
    void whereAModuleOfTheBuildIsMissingTheOptionThatBuildsItIsNamed() throws IOException {
        WorkerProblem problem =
                explain("[ERROR] Failed to execute goal on project p: Could not resolve dependencies for"
                        + " project org.example:p:jar:1 -> [Help 1]\n");

        assertThat(problem.next()).endsWith("add -am beside -pl, or install it first.");
        assertThat(explain("[ERROR] no disk\n").next()).doesNotContain("-am");
    }

    @Test
    void whatMavenWrapsAroundAMessageIsLeftOut() throws IOException {
        WorkerProblem problem = explain(
                "[ERROR] Failed to execute goal org.example:some-plugin:1.0:go (default-cli) on"
                        + " project p: Execution default-cli of goal org.example:some-plugin:1.0:go failed: no disk -> [Help 1]\n");

        assertThat(problem.problem()).isEqualTo("some-plugin:go fails on project p: no disk");
    }

    @Test
    void aPomThatCannotBeReadIsToldAsMavenTellsIt() throws IOException {
        WorkerProblem problem = explain("""
                [ERROR] The build could not read 1 project -> [Help 1]
                [ERROR]\u0020\u0020\u0020
                [ERROR]   The project p (/u/p/target/parallel/trial/pom.xml) has 1 error
                """);

        assertThat(problem.problem().lines())
                .containsExactly("The build could not read 1 project", "    The project p (/u/p/pom.xml) has 1 error");
    }

    @Test
    void aLogInAnyEncodingIsRead() throws IOException {
        assertThat(explain("[INFO] Gr\u00fc\u00dfe\n[ERROR] no room\n").problem())
                .isEqualTo("no room");
    }

    @Test
    void aLongListIsCutAndSaysSo() throws IOException {
        assertThat(explain("[ERROR] one more\n".repeat(14)).problem()).endsWith("and 4 more lines");
    }

    @Test
    void aBuildThatWasKilledIsNoCompilerError() throws IOException {
        assertThat(explain("[INFO] Scanning\n").problem()).contains("code 1 and no error line");
    }
}
