package io.github.parallelmaven.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShuffledRunsTest {

    @TempDir
    private Path root;

    @BeforeEach
    void aModuleWithATest() throws IOException {
        source("org/junit/Test.java", "package org.junit; public @interface Test {}");
        source("org/junit/runner/RunWith.java", """
                package org.junit.runner;
                import java.lang.annotation.*;
                @Retention(RetentionPolicy.RUNTIME) public @interface RunWith { Class<?> value(); }
                """);
        source("org/junit/runners/Suite.java", """
                package org.junit.runners;
                import java.lang.annotation.*;
                public class Suite {
                    @Retention(RetentionPolicy.RUNTIME) public @interface SuiteClasses { Class<?>[] value(); }
                }
                """);
        source("a/OneTest.java", "package a; public class OneTest { @org.junit.Test public void one() {} }");
    }

    @Test
    void aSuiteIsLeftOutSinceItsMembersRunByThemselves() throws IOException, InterruptedException {
        source("a/AllTests.java", """
                package a;
                @org.junit.runner.RunWith(org.junit.runners.Suite.class)
                @org.junit.runners.Suite.SuiteClasses(OneTest.class)
                public class AllTests {}
                """);

        String option = excludes(1);

        assertThat(Path.of(option.substring(option.indexOf('=') + 1))).hasContent("a/AllTests.java\n**/*$*");
        assertThat(excludes(2)).isEqualTo(option);
    }

    @Test
    void whatTheBuildExcludesStaysAsItIsWhereThereIsNoSuite() throws IOException, InterruptedException {
        assertThat(runs().command(1)).noneMatch(ShuffledRunsTest::isExcludes);
    }

    @Test
    void everySecondRunLetsClassesOverlap() throws IOException, InterruptedException {
        assertThat(runs().command(1)).doesNotContain("-Dparallel=classes");
        assertThat(runs().command(2)).contains("-Dparallel=classes");
    }

    @Test
    void aRunThatSurefireStoppedIsTold() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(checkout().folder());
        Files.createDirectories(folder.resolve("run-1"));
        Files.createDirectories(folder.resolve("run-2"));
        Files.writeString(folder.resolve("run-1.log"), "[INFO] BUILD SUCCESS\n");
        Files.writeString(
                folder.resolve("run-2.log"), "[ERROR] There was a timeout in the fork\n[INFO] BUILD SUCCESS\n");

        assertThat(runs().upTo(2)).hasSize(2);
        assertThat(runs().stopped(2)).containsExactly(2);
    }

    private String excludes(int seed) throws IOException, InterruptedException {
        return runs().command(seed).stream()
                .filter(ShuffledRunsTest::isExcludes)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isExcludes(String word) {
        return word.startsWith("-Dsurefire.excludesFile=");
    }

    private ShuffledRuns runs() {
        return new ShuffledRuns(checkout());
    }

    private Checkout checkout() {
        return Checkout.of(root, ".", List.of("mvn"));
    }

    /** Compiles it too, and says what Maven would be asked for. */
    private void source(String path, String text) throws IOException {
        Path file = root.resolve("src/test/java").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Path classes = Files.createDirectories(root.resolve("target/test-classes"));
        List<String> words = new ArrayList<>(List.of("-d", classes.toString(), "-cp", classes.toString()));
        words.add(file.toString());
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new)))
                .isZero();
        Files.createDirectories(root.resolve("target/accuracy"));
        Files.writeString(root.resolve("target/accuracy/class-path.txt"), "");
    }
}
