package io.github.parallelmaven.analysis.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.SiblingClasses;
import io.github.parallelmaven.model.TestSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose classes are own code where a build has several modules, and what becomes of names that two of them have. */
class CodeOfSeveralModulesTest {

    private static final String CACHE =
            "package shop; public class Cache { static final java.util.Map<String, String> MAP = new java.util.HashMap<>(); }";

    @TempDir
    private Path root;

    private Path compile(String folder, String name, String source) throws IOException {
        Path file = root.resolve(folder + "-sources").resolve("shop").resolve(name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        Path output = Files.createDirectories(root.resolve(folder));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", output.toString(), file.toString()))
                .isZero();
        return output;
    }

    private Project module(String name, SiblingClasses... siblings) {
        Path basedir = root.resolve(name);
        return new Project(
                "shop:" + name + ":1",
                root,
                basedir,
                basedir.resolve("pom.xml"),
                List.of(basedir.resolve("src/test/java")),
                List.of(),
                basedir.resolve("target/test-classes"),
                basedir.resolve("target/classes"),
                List.of(),
                Arrays.stream(siblings).map(SiblingClasses::folder).toList(),
                Map.of(),
                List.of(),
                "UTF-8",
                17,
                new TestSetup("", "", List.of(siblings)));
    }

    @Test
    void mainClassesOfAModuleWithoutTestsAreOwnCode() throws IOException {
        Path core = compile("core/target/classes", "Cache", CACHE);
        Files.createDirectories(root.resolve("core/src/main/java/shop"));
        Files.writeString(root.resolve("core/src/main/java/shop/Cache.java"), CACHE);

        CodeModel code = CodeModel.read(module("core-tests", new SiblingClasses(root.resolve("core"), core, false)));

        assertThat(code.own("shop.Cache")).hasValueSatisfying(cache -> {
            assertThat(cache.origin()).isEqualTo(ClassFacts.Origin.MAIN);
            assertThat(code.declared("shop.Cache", "<clinit>()V")).isPresent();
        });
        assertThat(code.location("shop.Cache", 1, "").file()).isEqualTo("core/src/main/java/shop/Cache.java");
    }

    @Test
    void helpersOfATestJarAreTestCode() throws IOException {
        Path tests = compile("core/target/test-classes", "Cache", CACHE);

        CodeModel code = CodeModel.read(module("web", new SiblingClasses(root.resolve("core"), tests, true)));

        assertThat(code.isTestCode("shop.Cache")).isTrue();
    }

    @Test
    void aJudgedModuleThatIsASiblingTooIsReadOnce() throws IOException {
        Path core = compile("core/target/classes", "Cache", CACHE);

        CodeModel code = CodeModel.read(new Reactor(
                "shop:all:1",
                List.of(module("core"), module("web", new SiblingClasses(root.resolve("core"), core, false))),
                List.of(),
                false));

        assertThat(code.classes()).extracting(ClassFacts::name).containsExactly("shop.Cache");
        assertThat(code.skipped()).isEmpty();
    }

    @Test
    void aHelperThatDiffersFromAnotherModulesIsNamedAsNotRead() throws IOException {
        compile("core/target/test-classes", "Fixtures", "package shop; class Fixtures { int one; }");
        compile("web/target/test-classes", "Fixtures", CACHE.replace("Cache", "Fixtures"));

        CodeModel code =
                CodeModel.read(new Reactor("shop:all:1", List.of(module("core"), module("web")), List.of(), false));

        assertThat(code.own("shop.Fixtures").orElseThrow().fields())
                .extracting(FieldFacts::name)
                .containsExactly("one");
        assertThat(code.skipped())
                .containsExactly(new CodeModel.Skipped(
                        "web/target/test-classes/shop/Fixtures.class",
                        "its name is that of another class, core/target/test-classes/shop/Fixtures.class"));
    }

    @Test
    void aCopyOfAHelperIsReadForBoth() throws IOException {
        compile("core/target/test-classes", "Fixtures", "package shop; class Fixtures { int one; }");
        compile("web/target/test-classes", "Fixtures", "package shop; class Fixtures { int one; }");

        CodeModel code =
                CodeModel.read(new Reactor("shop:all:1", List.of(module("core"), module("web")), List.of(), false));

        assertThat(code.skipped()).isEmpty();
    }
}
