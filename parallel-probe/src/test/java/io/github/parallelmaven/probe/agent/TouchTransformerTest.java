package io.github.parallelmaven.probe.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.CheckClassAdapter;

/** Class files go in, and what the changed code does is recorded by test class. */
class TouchTransformerTest {

    private static final String CODE = "org.example.touching.TouchingCode";
    private static final String STATIC = "static:" + CODE + ".";

    @AfterEach
    void listenNoMore() {
        Touches.reads = null;
        Touches.writes = null;
        Touches.calls = null;
        Touches.begins = null;
        Touches.ends = null;
        Touches.lines = null;
        System.clearProperty("touching.code");
        System.clearProperty("touching.folder");
    }

    @Test
    void tellsWhoWritesAStaticFieldAndWhoReadsIt() throws Exception {
        ChangedCode code = new ChangedCode()
                .own()
                .run("a.WriterTest", "writesNumber")
                .run("a.ReaderTest", "readsNumber", "readsConstant");

        assertThat(code.recorded())
                .containsEntry("a.WriterTest", List.of("writes " + STATIC + "number"))
                .containsEntry("a.ReaderTest", List.of("reads " + STATIC + "number"));
    }

    @Test
    void tellsNothingOfAFieldThatNobodyChanges() throws Exception {
        ChangedCode code =
                new ChangedCode().run("a.OneTest", "readsNumber", "readsList").run("a.OtherTest", "readsNumber");

        assertThat(code.recorded()).containsEntry("a.OneTest", List.of()).containsEntry("a.OtherTest", List.of());
    }

    @Test
    void knowsNumbersThatTakeTwoPlaces() throws Exception {
        ChangedCode code = new ChangedCode().own().run("a.WideTest", "writesWideNumbers");

        assertThat(code.recorded().get("a.WideTest"))
                .containsExactly("writes " + STATIC + "exact", "writes " + STATIC + "large");
    }

    @Test
    void tellsAValueThatAllGiveByOneDigest() throws Exception {
        ChangedCode code = new ChangedCode().run("a.ReaderTest", "setsTextToA").run("a.OtherTest", "setsTextToA");
        code.run("a.ThirdTest", "setsTextToA");

        assertThat(code.recorded().values()).allMatch(List::isEmpty);
    }

    @Test
    void takesALazyInitialisationForNoChange() throws Exception {
        ChangedCode code = new ChangedCode().run("a.OneTest", "fillsLazily").run("a.OtherTest", "fillsLazily");

        assertThat(code.recorded().values()).allMatch(List::isEmpty);
    }

    @Test
    void seesAContainerGrowInTheProjectsOwnClassOnly() throws Exception {
        ChangedCode library =
                new ChangedCode().run("a.OneTest", "readsList", "fillsList").run("a.OtherTest", "readsList");
        assertThat(library.recorded().values()).allMatch(List::isEmpty);

        ChangedCode own = new ChangedCode()
                .own()
                .run("a.OneTest", "readsList", "fillsList")
                .run("a.OtherTest", "readsList");
        assertThat(own.recorded())
                .containsEntry("a.OneTest", List.of("writes " + STATIC + "LIST"))
                .containsEntry("a.OtherTest", List.of("reads " + STATIC + "LIST"));
    }

    @Test
    void takesWhatALibraryCountsForItsOwnBusiness() throws Exception {
        ChangedCode code = new ChangedCode().run("a.OneTest", "writesNumber").run("a.OtherTest", "writesNumber");

        assertThat(code.recorded().values()).allMatch(List::isEmpty);
    }

    @Test
    void seesWhatALibraryIsToldToKeep() throws Exception {
        ChangedCode code = new ChangedCode()
                .run("a.ReaderTest", "setsTextToA")
                .run("a.OneTest", "setsTextToB")
                .run("a.OtherTest", "setsTextToA");

        assertThat(code.recorded())
                .containsEntry("a.OneTest", List.of("writes " + STATIC + "text"))
                .containsEntry("a.OtherTest", List.of("writes " + STATIC + "text"));
    }

    @Test
    void seesWhatALibrarysContainerLoses() throws Exception {
        ChangedCode code =
                new ChangedCode().run("a.OneTest", "fillsList").run("a.OtherTest", "readsList", "clearsList");

        assertThat(code.recorded()).containsEntry("a.OtherTest", List.of("writes " + STATIC + "LIST"));
    }

    @Test
    void looksIntoNoMapThatManyThreadsMayUse() throws Exception {
        ChangedCode code = new ChangedCode().run("a.OneTest", "usesRecent").run("a.OtherTest", "usesRecent");

        assertThat(code.recorded().values()).allMatch(List::isEmpty);
    }

    @Test
    void looksIntoNoExecutorOfALibrary() throws Exception {
        ChangedCode library = new ChangedCode().run("a.OneTest", "executes").run("a.OtherTest", "executes");
        assertThat(library.recorded().values()).allMatch(List::isEmpty);

        ChangedCode own =
                new ChangedCode().own("$Starting").run("a.OneTest", "executes").run("a.OtherTest", "executes");
        assertThat(own.recorded()).containsEntry("a.OneTest", List.of("writes " + STATIC + "STARTING"));
    }

    @Test
    void takesALibrarysListInAnotherOrderForNoChange() throws Exception {
        ChangedCode code = new ChangedCode()
                .run("a.OneTest", "fillsList", "fillsListFurther")
                .run("a.OtherTest", "readsList", "movesTheFirstOfTheListToItsEnd");

        assertThat(code.recorded().values()).allMatch(List::isEmpty);
    }

    @Test
    void takesWhatALibrarysObjectKeepsForItselfForItsOwnBusiness() throws Exception {
        ChangedCode code = new ChangedCode().own().run("a.OneTest", "readsPool", "takesFromPool");

        assertThat(code.recorded()).containsEntry("a.OneTest", List.of());
    }

    @Test
    void seesWhatALibrarysObjectIsTold() throws Exception {
        ChangedCode code = new ChangedCode().own().run("a.OneTest", "readsPool", "limitsPool");

        assertThat(code.recorded()).containsEntry("a.OneTest", List.of("writes " + STATIC + "POOL"));
    }

    @Test
    void runsNoCodeOfTheUserToLookIntoAView() throws Exception {
        new ChangedCode()
                .own()
                .run("a.OneTest", "readsView")
                .run("a.OtherTest", "readsView")
                .run("a.LastTest", "hasNeverBeenLookedInto");
    }

    @Test
    void takesTheCallOfASharedMockForAWrite() throws Exception {
        ChangedCode code = new ChangedCode().own().run("a.OneTest", "callsMock").run("a.OtherTest", "callsMock");

        assertThat(code.recorded())
                .containsEntry("a.OneTest", List.of("writes " + STATIC + "MOCK"))
                .containsEntry("a.OtherTest", List.of("writes " + STATIC + "MOCK"));
    }

    @Test
    void seesAChangeBelowTheObjectOfTheField() throws Exception {
        ChangedCode code = new ChangedCode().own().run("a.OneTest", "fillsWhatIsDeepInside");

        assertThat(code.recorded()).containsEntry("a.OneTest", List.of("writes " + STATIC + "DEEP"));
    }

    @Test
    void leavesContainersForManyThreadsToTheRules() throws Exception {
        ChangedCode code = new ChangedCode().own().run("a.OneTest", "fillsConcurrentMap");

        assertThat(code.recorded().values()).allMatch(List::isEmpty);
    }

    @Test
    void namesAFieldByTheClassThatDeclaresIt() throws Exception {
        ChangedCode code = new ChangedCode().run("a.OneTest", "writesInherited");

        assertThat(code.recorded()).containsEntry("a.OneTest", List.of("writes static:" + CODE + "$Base.inherited"));
    }

    @Test
    void seesWritesByReflection() throws Exception {
        ChangedCode code = new ChangedCode().run("a.OneTest", "writesByReflection");

        assertThat(code.recorded()).containsEntry("a.OneTest", List.of("writes " + STATIC + "number"));
    }

    @Test
    void countsAThreadToTheTestThatStartsIt() throws Exception {
        ChangedCode code = new ChangedCode().own().run("a.OneTest", "writesInAThread");

        assertThat(code.recorded()).containsEntry("a.OneTest", List.of("writes " + STATIC + "number"));
    }

    @Test
    void tellsPropertiesThatSomebodyChanges() throws Exception {
        ChangedCode code = new ChangedCode()
                .run("a.ReaderTest", "readsProperty")
                .run("a.WriterTest", "setsProperty", "clearsProperty")
                .run("a.TableTest", "changesTheTable")
                .run("a.RestoringTest", "restoresAllProperties");

        assertThat(code.recorded())
                .containsEntry("a.ReaderTest", List.of("reads property:touching.code"))
                .containsEntry("a.WriterTest", List.of("writes property:touching.code"))
                .containsEntry("a.TableTest", List.of("writes property:touching.code"))
                .containsEntry("a.RestoringTest", List.of("writes property:touching.code"));
    }

    @Test
    void tellsFilesThatAreWrittenOrRead(@TempDir Path folder) throws Exception {
        System.setProperty("touching.folder", folder.toString());
        String name = new FilePaths().nameOf(folder);

        ChangedCode code = new ChangedCode().run("a.WriterTest", "writesFiles").run("a.ReaderTest", "readsFiles");

        assertThat(code.recorded().get("a.WriterTest"))
                .contains(
                        "writes file:" + name + "/one",
                        "writes file:" + name + "/two",
                        "writes file:" + name + "/three",
                        "writes file:" + name + "/four",
                        "writes file:" + name + "/five");
    }

    @Test
    void readsNoFileAsAWrite(@TempDir Path folder) throws Exception {
        System.setProperty("touching.folder", folder.toString());
        String name = new FilePaths().nameOf(folder);

        ChangedCode code = new ChangedCode().run("a.WriterTest", "writesFiles").run("a.ReaderTest", "readsFiles");

        assertThat(code.recorded().get("a.ReaderTest"))
                .containsExactly("reads file:" + name + "/one", "reads file:" + name + "/two");
    }

    @Test
    void takesAFileThatIsOpenedForWritingAndStaysAsItIsForRead(@TempDir Path folder) throws Exception {
        System.setProperty("touching.folder", folder.toString());
        String name = new FilePaths().nameOf(folder);
        Files.writeString(folder.resolve("one"), "1");
        Files.writeString(folder.resolve("two"), "2");

        ChangedCode code = new ChangedCode().run("a.OpeningTest", "opensFilesForWriting");

        assertThat(code.recorded())
                .containsEntry("a.OpeningTest", List.of("reads file:" + name + "/one", "reads file:" + name + "/two"));
    }

    @Test
    void tellsAFileThatIsOpenedForWritingAndChanges(@TempDir Path folder) throws Exception {
        System.setProperty("touching.folder", folder.toString());
        String name = new FilePaths().nameOf(folder);
        for (String file : List.of("one", "two")) {
            Files.writeString(folder.resolve(file), "1");
            Files.setLastModifiedTime(folder.resolve(file), FileTime.fromMillis(1_000_000));
        }

        List<JsonNode> touches = new ChangedCode()
                .run("a.WritingTest", "writesIntoOpenedFiles").events().stream()
                        .filter(event -> event.path("e").asText().equals("touch"))
                        .toList();

        assertThat(touches)
                .extracting(event -> event.path("key").asText())
                .containsExactlyInAnyOrder("file:" + name + "/one", "file:" + name + "/two");
        assertThat(touches)
                .allSatisfy(event -> assertThat(event.path("path").asText()).endsWith(CODE + ".writesIntoOpenedFiles"));
    }

    @Test
    void tellsPortsWithANumber() throws Exception {
        ChangedCode code = new ChangedCode().run("a.ServerTest", "bindsPorts");

        assertThat(code.recorded().get("a.ServerTest"))
                .singleElement()
                .asString()
                .matches("writes port:[1-9]\\d+");
    }

    @Test
    void tellsEmbeddedDatabasesWithoutTheirSettings() throws Exception {
        ChangedCode code = new ChangedCode().run("a.DatabaseTest", "opensDatabases");

        assertThat(code.recorded()).containsEntry("a.DatabaseTest", List.of("writes db:jdbc:h2:mem:touching"));
    }

    @Test
    void tellsLoggersByTheirName() throws Exception {
        ChangedCode code = new ChangedCode().run("a.LoggerTest", "changesLogger");

        assertThat(code.recorded()).containsEntry("a.LoggerTest", List.of("writes logger:touching.logger"));
    }

    @Test
    void takesAPropertyInWhichALibraryCountsForItsOwnBusiness() throws Exception {
        ChangedCode library = new ChangedCode();
        library.run("a.OneTest", "countsInAProperty").run("a.OtherTest", "countsInAProperty", "countsInAProperty");
        assertThat(library.recorded().values()).allMatch(List::isEmpty);

        System.clearProperty("touching.code");
        ChangedCode own = new ChangedCode().own();
        own.run("a.OneTest", "countsInAProperty").run("a.OtherTest", "countsInAProperty");
        assertThat(own.recorded().values()).hasSize(2).allMatch(List.of("writes property:touching.code")::equals);
    }

    @Test
    void takesAPropertyThatALibrarySetsWhereItFindsNoneForItsOwnBusiness() throws Exception {
        ChangedCode library = new ChangedCode();
        library.run("a.OneTest", "fillsAProperty").run("a.OtherTest", "fillsAProperty");
        assertThat(library.recorded().values()).hasSize(2).allMatch(List::isEmpty);

        System.clearProperty("touching.code");
        ChangedCode own = new ChangedCode().own();
        own.run("a.OneTest", "fillsAProperty");
        assertThat(own.recorded()).containsEntry("a.OneTest", List.of("writes property:touching.code"));
    }

    @Test
    void tellsAPropertyThatALibrarySetsOnceMoreSinceItWasRemoved() throws Exception {
        ChangedCode library = new ChangedCode();
        library.run("a.OneTest", "fillsAProperty", "removesAProperty").run("a.OtherTest", "fillsAProperty");

        assertThat(library.recorded().values()).hasSize(2).allMatch(List.of("writes property:touching.code")::equals);
    }

    @Test
    void tellsAPropertyThatALibraryWasToldToSetToOne() throws Exception {
        ChangedCode library = new ChangedCode().run("a.OneTest", "setsAPropertyToOne");

        assertThat(library.recorded()).containsEntry("a.OneTest", List.of("writes property:touching.code"));
    }

    @Test
    void tellsTheDefaultLocaleWhereItBecomesAnotherOne() throws Exception {
        ChangedCode code = new ChangedCode().run("a.SameTest", "setsLocaleAsItIs");
        assertThat(code.recorded().values()).allMatch(List::isEmpty);

        code.run("a.LocaleTest", "changesLocale");
        assertThat(code.recorded()).containsEntry("a.LocaleTest", List.of("writes java.util.Locale.default"));
    }

    @Test
    void saysHowTheTestGotThere() throws Exception {
        ChangedCode code = new ChangedCode().own().run("a.OneTest", "writesNumber");

        JsonNode touch = code.events().get(0);
        assertThat(touch.path("path").asText()).endsWith(CODE + ".writesNumber");
        assertThat(touch.path("digest").asText()).as("two values").isEmpty();
    }

    @Test
    void stopsAtItsFirstFaultAndSaysSo() throws Exception {
        ChangedCode code = new ChangedCode();
        Touches.calls.accept(new Object[] {"a"}, 99);

        code.run("a.OneTest", "writesNumber");

        assertThat(code.events())
                .singleElement()
                .satisfies(event -> assertThat(event.path("e").asText()).isEqualTo("untouched"));
    }

    @Test
    void bearsTestsThatOverflowTheStackOrNameNoFile() throws Exception {
        ChangedCode code = new ChangedCode().own().run("a.OneTest", "namesNoFile", "recursesForEver", "writesNumber");

        assertThat(code.recorded().get("a.OneTest")).contains("writes " + STATIC + "number");
    }

    @Test
    void changesNamesOfTheJdkOnlyInItsCopy() throws IOException {
        assertThat(new String(Injection.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains(Injection.NAME)
                .doesNotContain("io/github/parallelmaven/");
    }

    /** The frames and types of all code of a large library stay right. */
    @Test
    void leavesClassesThatTheVerifierAccepts() throws IOException {
        TouchTransformer transformer =
                new TouchTransformer(new StaticFields(), Touches.class.getName().replace('.', '/'));
        int changed = 0;
        String jar = ObjectMapper.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        try (JarFile classes = new JarFile(jar)) {
            for (JarEntry entry : (Iterable<JarEntry>) classes.stream()::iterator) {
                if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF")) {
                    changed += verify(transformer, classes, entry) ? 1 : 0;
                }
            }
        }
        assertThat(changed).isGreaterThan(100);
    }

    private static boolean verify(TouchTransformer transformer, JarFile classes, JarEntry entry) throws IOException {
        try (InputStream in = classes.getInputStream(entry)) {
            byte[] bytes = transformer.changed(in.readAllBytes(), null);
            if (bytes != null) {
                StringWriter problems = new StringWriter();
                CheckClassAdapter.verify(
                        new ClassReader(bytes),
                        TouchTransformerTest.class.getClassLoader(),
                        false,
                        new PrintWriter(problems));
                assertThat(problems.toString()).as(entry.getName()).isEmpty();
            }
            return bytes != null;
        }
    }
}
