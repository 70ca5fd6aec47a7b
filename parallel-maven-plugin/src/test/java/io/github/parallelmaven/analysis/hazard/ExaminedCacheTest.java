package io.github.parallelmaven.analysis.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.TestSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever may alter a finding makes the cache miss, and what it answers is what looking again would. */
class ExaminedCacheTest {

    @TempDir
    private Path root;

    private final List<String> libraries = new ArrayList<>();
    private final List<Setting> settings = new ArrayList<>();

    @BeforeEach
    void aSmallProject() throws IOException {
        main("Registry", "public class Registry { static int size; public static void fill(Source s) { s.next(); } }");
        main("Source", "public interface Source { default int next() { return 1; } }");
        main("Base", "public class Base { public void step() {} public void go() { step(); } }");
        main("Names", "public class Names { public static final String KEY = \"one\"; }");
        test("FillTest", "@Test void fills() { Registry.fill(new Source() {}); }");
        test("BaseTest", "@Test void steps() { new Base().go(); }");
        test("KeyTest", "@Test void sets() { System.setProperty(Names.KEY, \"x\"); }");
        test("PlainTest", "@Test void nothing() { }");
        compile();
        look();
    }

    @Test
    void nothingIsLookedAtAgainWhileNothingChanges() throws IOException {
        assertThat(look()).isEmpty();
    }

    @Test
    void classesCompiledAnewToTheSameBytesAreNoChange() throws IOException {
        compile();

        assertThat(look()).isEmpty();
    }

    @Test
    void whatTheBuildTellsJUnitIsAChangeOfAll() throws IOException {
        settings.add(new Setting(
                "junit.jupiter.testinstance.lifecycle.default",
                "per_class",
                new Setting.Origin(Setting.Kind.COMMAND_LINE, "", 0),
                true));

        assertThat(look()).contains("shop.FillTest", "shop.PlainTest");
        assertThat(look()).isEmpty();
    }

    @Test
    void whatTheBuildTellsSurefireIsNone() throws IOException {
        settings.add(new Setting("forkCount", "2", new Setting.Origin(Setting.Kind.COMMAND_LINE, "", 0), true));

        assertThat(look()).isEmpty();
    }

    @Test
    void aChangedTestClassIsLookedAtAgainAloneAndTheFindingIsNew() throws IOException {
        test("PlainTest", "@Test void nothing() { System.setProperty(\"plain\", \"x\"); }");
        compile();

        assertThat(look()).containsExactly("shop.PlainTest");
        assertThat(findings()).anyMatch(finding -> finding.testClass().equals("shop.PlainTest"));
    }

    @Test
    void aChangedHelperIsAChangeOfAllThatReachIt() throws IOException {
        main(
                "Registry",
                "public class Registry { static int size; public static void fill(Source s) { size += s.next(); } }");
        compile();

        assertThat(look()).containsExactly("shop.FillTest");
        assertThat(findings()).anyMatch(finding -> finding.resource().equals("static:shop.Registry.size"));
    }

    @Test
    void aChangedDefaultMethodOfAnInterfaceIsAChange() throws IOException {
        main("Source", "public interface Source { default int next() { return ++Registry.size; } }");
        compile();

        assertThat(look()).contains("shop.FillTest").doesNotContain("shop.BaseTest", "shop.PlainTest");
    }

    @Test
    void aNewSubclassThatOverridesIsAChangeForThoseWhoCallTheMethod() throws IOException {
        main("Derived", "class Derived extends Base { @Override public void step() { Registry.size++; } }");
        compile();

        assertThat(look()).containsExactly("shop.BaseTest");
    }

    @Test
    void aSubclassThatOverridesNothingIsNone() throws IOException {
        main("Derived", "class Derived extends Base { public void other() { Registry.size++; } }");
        compile();

        assertThat(look()).isEmpty();
    }

    @Test
    void aSubclassThatHoldsSomethingIsAChangeSinceAnObjectOfTheTypeMayBeOneOfIt() throws IOException {
        main("Derived", "class Derived extends Base { int size; }");
        compile();

        assertThat(look()).containsExactly("shop.BaseTest");
    }

    @Test
    void aSubclassOfASubclassThatOverridesIsAChange() throws IOException {
        main("Derived", "class Derived extends Base { public void other() { } }");
        main("Deeper", "class Deeper extends Derived { @Override public void step() { } }");
        compile();

        assertThat(look()).containsExactly("shop.BaseTest");
    }

    @Test
    void anImplementationOfAnInterfaceInTestCodeIsAChange() throws IOException {
        test("OtherTest", "@Test void other() { } static class Odd implements Source { }");
        compile();

        assertThat(look()).contains("shop.FillTest", "shop.OtherTest").doesNotContain("shop.BaseTest");
    }

    @Test
    void aConstantThatTheCompilerCopiesIsAChangeOfTheClassThatUsesIt() throws IOException {
        main("Names", "public class Names { public static final String KEY = \"two\"; }");
        compile();

        assertThat(look()).containsExactly("shop.KeyTest");
        assertThat(findings()).anyMatch(finding -> finding.message().endsWith("system property:two"));
    }

    @Test
    void aRemovedClassIsAChange() throws IOException {
        Files.delete(root.resolve("target/classes/shop/Base.class"));

        assertThat(look()).containsExactly("shop.BaseTest");
    }

    @Test
    void aClassThatMovesFromTheTestsToTheCodeUnderTestIsAChange() throws IOException {
        Files.createDirectories(root.resolve("target/test-classes/shop"));
        Files.move(root.resolve("target/classes/shop/Base.class"), root.resolve("target/test-classes/shop/Base.class"));

        assertThat(look()).containsExactly("shop.BaseTest");
    }

    @Test
    void movedLinesAreAChangeSinceFindingsNameThem() throws IOException {
        test("KeyTest", "\n\n@Test void sets() { System.setProperty(Names.KEY, \"x\"); }");
        compile();

        assertThat(look()).containsExactly("shop.KeyTest");
    }

    @Test
    void aSourceThatIsMovedAwayIsNoLongerNamed() throws IOException {
        Files.delete(root.resolve("src/test/java/shop/KeyTest.java"));

        assertThat(look()).isEmpty();
        assertThat(findings())
                .allSatisfy(finding -> assertThat(finding.location().file()).doesNotEndWith("KeyTest.java"));
    }

    @Test
    void aTestClassThatIsGoneIsForgotten() throws IOException {
        Files.delete(root.resolve("target/test-classes/shop/PlainTest.class"));
        look();
        compile();

        assertThat(look()).containsExactly("shop.PlainTest");
    }

    @Test
    void anotherLibraryIsAChangeForAll() throws IOException {
        library("one");
        libraries.add(root.resolve("library.jar").toString());

        assertThat(look()).hasSize(4);
        assertThat(look()).isEmpty();

        library("another");
        assertThat(look()).hasSize(4);
    }

    @Test
    void aChangedResourceIsAChangeForAll() throws IOException {
        Files.writeString(root.resolve("target/test-classes/application.properties"), "port=1");

        assertThat(look()).hasSize(4);
        Files.writeString(root.resolve("target/test-classes/application.properties"), "port=1");
        assertThat(look()).isEmpty();
    }

    /** As another version of the plugin has, whose classes lie elsewhere and have other content. */
    @Test
    void otherRulesAreAChangeForAll() throws IOException {
        List<HazardRule> rules = new ArrayList<>(HazardAnalysis.rules());
        rules.add(new HazardRule() {
            @Override
            public String id() {
                return "H99";
            }

            @Override
            public String type() {
                return "of_another_jar";
            }

            @Override
            public List<ResourceUse> find(TestClassCode test) {
                return List.of();
            }
        });

        assertThat(look(rules)).hasSize(4);
    }

    @Test
    void aFileThatIsNotOursIsIgnoredAndReplaced() throws IOException {
        Files.writeString(cache(), "not ours");

        assertThat(look()).hasSize(4);
        assertThat(look()).isEmpty();
    }

    @Test
    void aBrokenFileIsIgnoredWhereverItBroke() throws IOException {
        byte[] whole = Files.readAllBytes(cache());
        for (int length = 0; length < whole.length; length += whole.length / 7) {
            Files.write(cache(), Arrays.copyOf(whole, length));
            assertThat(look()).as("cut after %d bytes", length).hasSize(4);
        }
        for (int at = 12; at < whole.length; at += whole.length / 11) {
            byte[] bent = whole.clone();
            bent[at] ^= 0x10;
            Files.write(cache(), bent);
            assertThat(look()).as("byte %d is another", at).hasSize(4);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoError() throws IOException {
        Path file = Files.createFile(root.resolve("file"));

        assertThat(findings(ExaminedCache.in(file.resolve("below")))).isEqualTo(findings(ExaminedCache.none()));
    }

    @Test
    void nothingIsLeftBesideTheFile() throws IOException {
        try (Stream<Path> files = Files.list(cache().getParent())) {
            assertThat(files).containsExactly(cache());
        }
    }

    private void library(String entry) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(root.resolve("library.jar")))) {
            jar.putNextEntry(new JarEntry(entry));
        }
    }

    private Path cache() {
        return root.resolve("target/parallel").resolve(ExaminedCache.FILE);
    }

    private SortedSet<String> look() throws IOException {
        return look(HazardAnalysis.rules());
    }

    /** The classes that are looked at; what is found in them and in the others is what a look at all of them finds. */
    private SortedSet<String> look(List<HazardRule> rules) throws IOException {
        Path folder = root.resolve("target/parallel");
        Path before = root.resolve("before");
        Files.createDirectories(folder);
        if (Files.exists(cache())) {
            Files.copy(cache(), before, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(findings(ExaminedCache.in(folder))).isEqualTo(findings(ExaminedCache.none()));
        if (Files.exists(before)) {
            Files.copy(before, cache(), StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(cache());
        }
        SortedSet<String> looked = new TreeSet<>();
        CodeModel code = CodeModel.read(project());
        HazardAnalysis fresh = HazardAnalysis.of(code, testClasses());
        ExaminedCache.in(folder).of(code, testClasses(), rules, name -> {
            looked.add(name);
            return fresh.examined(name);
        });
        return looked;
    }

    private List<Finding> findings() throws IOException {
        return findings(ExaminedCache.in(root.resolve("target/parallel")));
    }

    private List<Finding> findings(ExaminedCache cache) throws IOException {
        return HazardAnalysis.of(CodeModel.read(project()), testClasses(), Set.of(), RecordedUses.none(), cache)
                .findings(RunConfiguration.classThreads(4), Suppressions.none());
    }

    private SortedSet<String> testClasses() throws IOException {
        SortedSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(root.resolve("target/test-classes/shop"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.class"))
                    .forEach(name -> names.add("shop." + name.substring(0, name.length() - ".class".length())));
        }
        return names;
    }

    private void main(String name, String source) throws IOException {
        source("src/main/java", name, "package shop; " + source);
    }

    private void test(String name, String body) throws IOException {
        source(
                "src/test/java",
                name,
                "package shop; import org.junit.jupiter.api.Test; class " + name + " { " + body + " }");
    }

    private void source(String folder, String name, String text) throws IOException {
        Path file = root.resolve(folder).resolve("shop").resolve(name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void compile() throws IOException {
        compile("src/main/java", "target/classes");
        compile("src/test/java", "target/test-classes");
    }

    private void compile(String sources, String output) throws IOException {
        Files.createDirectories(root.resolve(output));
        List<String> arguments = new ArrayList<>(List.of(
                "-g",
                "-d",
                root.resolve(output).toString(),
                "-cp",
                root.resolve("target/classes")
                        + System.getProperty("path.separator")
                        + System.getProperty("java.class.path")));
        try (Stream<Path> files = Files.list(root.resolve(sources).resolve("shop"))) {
            files.map(Path::toString).sorted().forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    private Project project() {
        List<Path> classPath =
                new ArrayList<>(List.of(root.resolve("target/test-classes"), root.resolve("target/classes")));
        libraries.forEach(library -> classPath.add(Path.of(library)));
        return new Project(
                "shop:shop:1",
                root,
                root,
                root.resolve("pom.xml"),
                List.of(root.resolve("src/test/java")),
                List.of(),
                root.resolve("target/test-classes"),
                root.resolve("target/classes"),
                List.of(),
                classPath,
                Map.of(),
                settings,
                "UTF-8",
                17,
                new TestSetup("", "", List.of()));
    }
}
