package io.github.parallelmaven.edit.source;

import static io.github.parallelmaven.edit.source.SourceCase.isolated;
import static io.github.parallelmaven.edit.source.SourceCase.lock;
import static io.github.parallelmaven.edit.source.SourceCase.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.edit.file.ChangeWriter;
import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.SourceInsertion;
import io.github.parallelmaven.model.TextEdit;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceEditorTest {

    private static final String PLAIN = "package a;\n\nimport x.Y;\n\nclass B {\n    void t() {}\n}\n";

    @TempDir
    Path root;

    @Test
    void aClassGetsTheAnnotationAndItsImport() {
        source(PLAIN)
                .becomes(
                        "package a;\n\nimport x.Y;\nimport org.junit.jupiter.api.Tag;\n\n"
                                + "@Tag(\"unit\")\nclass B {\n    void t() {}\n}\n",
                        tag("a.B", "", "unit"));
    }

    @Test
    void whereNoLineMayMoveAllStandsOnTheLinesThatAreThere() {
        SourceCase source = source(PLAIN);

        ChangeSet changes = new ChangeSet(new SourceEditor()
                .edit(
                        root,
                        source.outlines().stream()
                                .map(outline -> outline.withLinesStaying(true))
                                .toList(),
                        List.of(tag("a.B", "", "unit"), tag("a.B", "t", "slow")),
                        List.of())
                .files());
        new ChangeWriter().apply(root, changes);

        assertThat(new String(ChangeWriter.read(root.resolve("a/B.java")), StandardCharsets.UTF_8))
                .isEqualTo("package a;\n\nimport x.Y;\n\n@org.junit.jupiter.api.Tag(\"unit\") class B {\n"
                        + "    @org.junit.jupiter.api.Tag(\"slow\") void t() {}\n}\n");
    }

    @Test
    void otherTextStandsBesideAnnotationsInOneChangeOfTheFile() {
        String text = "\uFEFFpackage a;\r\n\r\n/** Hafen \u00fc. */\r\nclass B {\r\n\tint port = 8080;\r\n}";
        SourceCase source = source(text);
        byte[] before = ChangeWriter.read(root.resolve("a/B.java"));
        String decoded = text.substring(1);
        SourceInsertion grown = new SourceInsertion(
                "a/B.java", decoded.indexOf("8080") + 4, " + 1", ChangeGroup.ISOLATION, "another one in each fork");

        ChangeSet changes = new ChangeSet(new SourceEditor()
                .edit(root, source.outlines(), List.of(tag("a.B", "", "unit")), List.of(grown))
                .files());
        new ChangeWriter().apply(root, changes);

        assertThat(new String(ChangeWriter.read(root.resolve("a/B.java")), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFpackage a;\r\n\r\nimport org.junit.jupiter.api.Tag;\r\n\r\n/** Hafen \u00fc. */\r\n"
                        + "@Tag(\"unit\")\r\nclass B {\r\n\tint port = 8080 + 1;\r\n}");

        new ChangeWriter().undo(root, changes);
        assertThat(ChangeWriter.read(root.resolve("a/B.java"))).isEqualTo(before);
    }

    @Test
    void aCategoryJoinsTheOneThatIsThere() {
        source("package a;\n\nimport org.junit.experimental.categories.Category;\n\n@Category(Fast.class) class B {}\n")
                .becomes(
                        "package a;\n\nimport org.junit.experimental.categories.Category;\nimport m.Unit;\n\n"
                                + "@Category({Fast.class, Unit.class}) class B {}\n",
                        category("a.B"));
    }

    @Test
    void aCategoryJoinsThoseThatAreThere() {
        source("package a;\n\n@org.junit.experimental.categories.Category(value = { Fast.class,\n    Odd.class })\n"
                        + "class B {}\n")
                .becomes(
                        "package a;\n\nimport m.Unit;\n\n@org.junit.experimental.categories.Category(value = {"
                                + " Fast.class,\n    Odd.class, Unit.class })\nclass B {}\n",
                        category("a.B"));
    }

    @Test
    void theMarkersThatAreMissingBecomeFilesOfTheSameSourceFolder() {
        SourceCase source = source(PLAIN);

        assertThat(new MarkerTypes(root, source.outlines(), List.of()).missing(List.of(category("a.B")), "// header\n"))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.created()).isTrue();
                    assertThat(file.path()).endsWith("m/Unit.java");
                    assertThat(file.edits().get(0).inserted())
                            .isEqualTo("// header\npackage m;\n\n/** Marks tests of this category. */\n"
                                    + "public interface Unit {}\n");
                });
    }

    @Test
    void foldersThatAreCompiledTogetherGetAMarkerOnceAndEachModuleItsOwn() {
        SourceCase source = new SourceCase(root)
                .file("one/java/a/B.java", "package a;\n\nclass B {}\n")
                .file("one/more/a/C.java", "package a;\n\nclass C {}\n")
                .file("two/java/a/D.java", "package a;\n\nclass D {}\n");
        MarkerTypes markers = new MarkerTypes(
                root, source.outlines(), List.of(List.of("one/none/", "one/java/", "one/more/"), List.of("two/java/")));

        assertThat(markers.missing(List.of(category("a.C"), category("a.B"), category("a.D")), ""))
                .extracting(FileChange::path)
                .containsExactly("one/java/m/Unit.java", "two/java/m/Unit.java");
    }

    private static AnnotationInsertion category(String className) {
        return new AnnotationInsertion(
                className, "", "", MarkerTypes.CATEGORY, "Unit.class", List.of("m.Unit"), ChangeGroup.TAGS, "why");
    }

    @Test
    void aMethodGetsTheAnnotationAtItsOwnIndent() {
        source("package a;\nimport org.junit.jupiter.api.*;\nclass B {\n\t/** Doc. */\n\t@Test\n\tvoid t() {}\n}\n")
                .becomes(
                        "package a;\nimport org.junit.jupiter.api.*;\nclass B {\n\t/** Doc. */\n"
                                + "\t@Tag(\"unit\")\n\t@Test\n\tvoid t() {}\n}\n",
                        tag("a.B", "t", "unit"));
    }

    @Test
    void severalAnnotationsKeepTheWantedOrderAndTheirImportsAreSorted() {
        source("package a;\n\nclass B {}\n")
                .becomes(
                        "package a;\n\nimport org.junit.jupiter.api.Tag;\n"
                                + "import org.junit.jupiter.api.parallel.ResourceAccessMode;\n"
                                + "import org.junit.jupiter.api.parallel.ResourceLock;\n\n"
                                + "@Tag(\"slow\")\n@ResourceLock(value = \"k\", mode = ResourceAccessMode.READ_WRITE)\n"
                                + "class B {}\n",
                        tag("a.B", "", "slow"),
                        lock("a.B", "k"));
    }

    @Test
    void anImportStandsBesideItsKin() {
        source("package a;\n\nimport java.util.List;\nimport org.junit.jupiter.api.Test;\nimport x.Y;\n\nclass B {}\n")
                .becomes(
                        "package a;\n\nimport java.util.List;\nimport org.junit.jupiter.api.Tag;\n"
                                + "import org.junit.jupiter.api.Test;\n"
                                + "import org.junit.jupiter.api.parallel.ResourceAccessMode;\n"
                                + "import org.junit.jupiter.api.parallel.ResourceLock;\nimport x.Y;\n\n"
                                + "@Tag(\"slow\")\n@ResourceLock(value = \"k\", mode = ResourceAccessMode.READ_WRITE)\n"
                                + "class B {}\n",
                        tag("a.B", "", "slow"),
                        lock("a.B", "k"));
    }

    @Test
    void anImportThatSharesItsLineIsNoPlaceForAnother() {
        source("package a;\nimport org.junit.jupiter.api.Test; import x.Y;\nclass B {}\n")
                .becomes(
                        "package a;\nimport org.junit.jupiter.api.Test; import x.Y;\nimport org.junit.jupiter.api.Tag;\n"
                                + "@Tag(\"unit\")\nclass B {}\n",
                        tag("a.B", "", "unit"));
    }

    @Test
    void windowsLineEndsAreKept() {
        source(PLAIN.replace("\n", "\r\n"))
                .becomes(
                        ("package a;\n\nimport x.Y;\nimport org.junit.jupiter.api.Tag;\n\n"
                                        + "class B {\n    @Tag(\"unit\")\n    void t() {}\n}\n")
                                .replace("\n", "\r\n"),
                        tag("a.B", "t", "unit"));
    }

    @Test
    void aByteOrderMarkIsKept() {
        source("\uFEFFclass B {}")
                .becomes("\uFEFFimport org.junit.jupiter.api.Tag;\n\n@Tag(\"unit\")\nclass B {}", tag("B", "", "unit"));
    }

    @Test
    void latin1StaysLatin1() {
        new SourceCase(root)
                .in(StandardCharsets.ISO_8859_1)
                .file("a/B.java", "package a;\n// Größe\nimport x.Y;\nclass B { /* é */ void t() {} }\n")
                .becomes(
                        "package a;\n// Größe\nimport x.Y;\nimport org.junit.jupiter.api.Tag;\n"
                                + "class B { /* é */ @Tag(\"unit\") void t() {} }\n",
                        tag("a.B", "t", "unit"));
    }

    @Test
    void utf16WithItsMarkStaysAsItIs() {
        byte[] before = "package a;\nclass Bé {}\n".getBytes(StandardCharsets.UTF_16);
        String after = "package a;\n\nimport org.junit.jupiter.api.Tag;\n\n@Tag(\"unit\")\nclass Bé {}\n";
        new SourceCase(root)
                .in(StandardCharsets.UTF_16)
                .file("a/B.java", before)
                .becomes(after.getBytes(StandardCharsets.UTF_16), tag("a.Bé", "", "unit"));
    }

    @Test
    void aReasonThatTheCharsetLacksIsRefusedAndNothingOfTheFileIsChanged() {
        Annotated annotated = new SourceCase(root)
                .in(StandardCharsets.US_ASCII)
                .file("a/B.java", "package a;\nclass B {}\n")
                .plan(isolated("a.B", "geändert"));

        assertThat(annotated.files()).isEmpty();
        assertThat(annotated.unplaced())
                .extracting(Annotated.Unplaced::reason)
                .containsExactly("the file's charset US-ASCII lacks a character of what is inserted");
    }

    @Test
    void aCharsetWithStatesIsNeverCorrupted() {
        Charset stateful = Charset.forName("ISO-2022-JP");
        String text = "package a;\n// 日本語\nimport x.Y;\nclass B { /* 語 */ void t() {} }\n";
        new SourceCase(root)
                .in(stateful)
                .file("a/B.java", text)
                .becomes(
                        text.replace("import x.Y;\n", "import x.Y;\nimport org.junit.jupiter.api.Tag;\n")
                                .replace("void", "@Tag(\"unit\") void"),
                        tag("a.B", "t", "unit"));
    }

    @Test
    void aMissingFinalLineEndStaysMissing() {
        source("package a;\nimport x.Y;\nclass B {\n  void t() {}\n}")
                .becomes(
                        "package a;\nimport x.Y;\nimport org.junit.jupiter.api.Tag;\nclass B {\n"
                                + "  @Tag(\"unit\")\n  void t() {}\n}",
                        tag("a.B", "t", "unit"));
    }

    @Test
    void everythingOnOneLineStaysOnOneLineButForTheImport() {
        source("package a; class B { @Test void t() {} @Test void u() {} }")
                .becomes(
                        "package a;\nimport org.junit.jupiter.api.Tag;\n"
                                + " class B { @Tag(\"unit\") @Test void t() {} @Tag(\"slow\") @Test void u() {} }",
                        tag("a.B", "t", "unit"),
                        tag("a.B", "u", "slow"));
    }

    @Test
    void anAnnotationOnTheSameLineStaysBehindOurs() {
        source("package a;\nimport x.Y;\n@Y public class B {\n  @Test public void t() {}\n}\n")
                .becomes(
                        "package a;\nimport x.Y;\nimport org.junit.jupiter.api.Tag;\n@Tag(\"unit\")\n@Y public class B {\n"
                                + "  @Tag(\"slow\")\n  @Test public void t() {}\n}\n",
                        tag("a.B", "", "unit"),
                        tag("a.B", "t", "slow"));
    }

    @Test
    void recordsNestedClassesAndInterfacesAreAnnotated() {
        source(
                        "package a;\nimport org.junit.jupiter.api.Tag;\nrecord B(int i) {\n  @Nested\n  class N {\n    @Test void t() {}\n  }\n"
                                + "  interface I {\n    @Test default void d() {}\n  }\n}\n")
                .becomes(
                        "package a;\nimport org.junit.jupiter.api.Tag;\n@Tag(\"unit\")\nrecord B(int i) {\n"
                                + "  @Tag(\"slow\")\n  @Nested\n  class N {\n    @Test void t() {}\n  }\n"
                                + "  interface I {\n    @Tag(\"integration\")\n    @Test default void d() {}\n  }\n}\n",
                        tag("a.B", "", "unit"),
                        tag("a.B$N", "", "slow"),
                        tag("a.B$I", "d", "integration"));
    }

    @Test
    void overloadsAreToldApartByTheTypesThatJUnitReports() {
        AnnotationInsertion second = new AnnotationInsertion(
                "a.B",
                "t",
                "[Ljava.lang.String;, java.util.Map$Entry, int",
                "org.junit.jupiter.api.Tag",
                "\"unit\"",
                List.of(),
                ChangeGroup.TAGS,
                "measured");
        source(
                        "package a;\nimport org.junit.jupiter.api.*;\nimport java.util.Map;\nclass B {\n  void t(int a, int b, int c) {}\n"
                                + "  void t(String[] a, Map.Entry<String, ?> e, int b) {}\n  void t() {}\n}\n")
                .becomes(
                        "package a;\nimport org.junit.jupiter.api.*;\nimport java.util.Map;\nclass B {\n"
                                + "  void t(int a, int b, int c) {}\n  @Tag(\"unit\")\n"
                                + "  void t(String[] a, Map.Entry<String, ?> e, int b) {}\n  void t() {}\n}\n",
                        second);
    }

    @Test
    void aTypeVariableIsFoundByTheNumberOfParameters() {
        AnnotationInsertion erased = new AnnotationInsertion(
                "B", "t", "java.lang.Object", "org.junit.jupiter.api.Tag", "\"unit\"", List.of(), ChangeGroup.TAGS, "");
        source("import org.junit.jupiter.api.*;\nclass B<T> {\n  void t(T a) {}\n  void t() {}\n}\n")
                .becomes(
                        "import org.junit.jupiter.api.*;\nclass B<T> {\n  @Tag(\"unit\")\n  void t(T a) {}\n  void t() {}\n}\n",
                        erased);
    }

    @Test
    void anotherImportedTagKeepsItsNameAndOursIsWrittenInFull() {
        source("package a;\n\nimport io.swagger.Tag;\n\n@Tag(\"unit\")\nclass B {}\n")
                .becomes(
                        "package a;\n\nimport io.swagger.Tag;\n\n@org.junit.jupiter.api.Tag(\"unit\")\n@Tag(\"unit\")\nclass B {}\n",
                        tag("a.B", "", "unit"));
    }

    @Test
    void aTagOfTheFileItselfKeepsItsName() {
        source("package a;\nclass B {\n  class Tag {}\n  void t() {}\n}\n")
                .becomes(
                        "package a;\nclass B {\n  class Tag {}\n  @org.junit.jupiter.api.Tag(\"unit\")\n  void t() {}\n}\n",
                        tag("a.B", "t", "unit"));
    }

    @Test
    void aTagInAnotherFileOfThePackageKeepsItsName() {
        source("package a;\nclass B {}\n")
                .file("a/Tag.java", "package a;\nclass Tag {}\n")
                .becomes("package a;\n@org.junit.jupiter.api.Tag(\"unit\")\nclass B {}\n", tag("a.B", "", "unit"));
    }

    @Test
    void aTagThatIsUsedButNotImportedKeepsItsName() {
        source("package a;\nimport html.*;\nclass B { Tag body; }\n")
                .becomes(
                        "package a;\nimport html.*;\n@org.junit.jupiter.api.Tag(\"unit\")\nclass B { Tag body; }\n",
                        tag("a.B", "", "unit"));
    }

    @Test
    void aClashingTypeOfTheArgumentsIsWrittenInFullThereAndNotInStrings() {
        source(
                        "package a;\nimport b.ResourceAccessMode;\nimport org.junit.jupiter.api.parallel.ResourceLock;\nclass B {}\n")
                .becomes(
                        "package a;\nimport b.ResourceAccessMode;\nimport org.junit.jupiter.api.parallel.ResourceLock;\n"
                                + "@ResourceLock(value = \"ResourceAccessMode.x\", "
                                + "mode = org.junit.jupiter.api.parallel.ResourceAccessMode.READ_WRITE)\nclass B {}\n",
                        lock("a.B", "ResourceAccessMode.x"));
    }

    @Test
    void theSameAnnotationWrittenOtherwiseIsNotAddedAgain() {
        Annotated annotated = source(
                        "package a;\nclass B {\n  @org.junit.jupiter.api.Tag( value = \"unit\" )\n  void t() {}\n}\n")
                .plan(tag("a.B", "t", "unit"), tag("a.B", "t", "unit"));

        assertThat(annotated.files()).isEmpty();
        assertThat(annotated.unplaced()).isEmpty();
    }

    @Test
    void aTagInACommentIsNoTag() {
        source("package a;\nimport org.junit.jupiter.api.Tag;\n// @Tag(\"unit\")\n/* @Tag(\"unit\") */ class B {}\n")
                .becomes(
                        "package a;\nimport org.junit.jupiter.api.Tag;\n// @Tag(\"unit\")\n"
                                + "/* @Tag(\"unit\") */ @Tag(\"unit\") class B {}\n",
                        tag("a.B", "", "unit"));
    }

    @Test
    void anAnnotationThatMayStandOnlyOnceIsNotDoubled() {
        AnnotationInsertion sameThread = new AnnotationInsertion(
                "a.B",
                "",
                "",
                "org.junit.jupiter.api.parallel.Execution",
                "ExecutionMode.SAME_THREAD",
                List.of("org.junit.jupiter.api.parallel.ExecutionMode"),
                ChangeGroup.ISOLATION,
                "shared");
        Annotated annotated = source("package a;\nimport org.junit.jupiter.api.parallel.*;\n@Isolated(\"mine\")\n"
                        + "@Execution(ExecutionMode.CONCURRENT)\nclass B {}\n")
                .plan(isolated("a.B", "ours"), sameThread);

        assertThat(annotated.files()).isEmpty();
        assertThat(annotated.unplaced())
                .containsExactly(new Annotated.Unplaced(sameThread, "the annotation is there with other arguments"));
    }

    @Test
    void whatCannotBePlacedIsReturned() {
        Annotated annotated = source(PLAIN).plan(tag("a.Kotlin", "", "unit"), tag("a.B", "inherited", "unit"));

        assertThat(annotated.files()).isEmpty();
        assertThat(annotated.unplaced())
                .extracting(Annotated.Unplaced::reason)
                .containsExactly(
                        "no Java source declares a.Kotlin, and no other is rewritten: write it there yourself",
                        "a.B does not declare the method itself");
    }

    @Test
    void aCommentBehindTheLastImportStaysWithIt() {
        source("package a;\nimport x.Y; // why\nimport static z.W.w;\nclass B {}\n")
                .becomes(
                        "package a;\nimport x.Y; // why\nimport org.junit.jupiter.api.Tag;\nimport static z.W.w;\n"
                                + "@Tag(\"unit\")\nclass B {}\n",
                        tag("a.B", "", "unit"));
    }

    @Test
    void editsTellBytesOfTheOriginalAndTheirGroup() {
        ChangeSet changes = new ChangeSet(new SourceCase(root)
                .file("a/B.java", "package a;\n// ä€\nclass B {}\n")
                .plan(tag("a.B", "", "unit"))
                .files());

        List<TextEdit> edits = changes.files().get(0).edits();
        assertThat(edits).extracting(TextEdit::offset).containsExactly(11, 20);
        assertThat(edits).extracting(TextEdit::group).containsOnly(ChangeGroup.TAGS);
        assertThat(edits).extracting(TextEdit::removed).containsOnly("");
    }

    private SourceCase source(String text) {
        return new SourceCase(root).file("a/B.java", text);
    }
}
