package io.github.parallelmaven.analysis.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.model.SourceLiteral;
import io.github.parallelmaven.model.SourceOutline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {

    @TempDir
    Path root;

    @Test
    void anAnnotationGoesBehindTheJavadocAndBeforeEverythingElseOfTheDeclaration() throws Exception {
        String text = """
                package a;

                /** Says {@code @Test}. */
                @Deprecated
                public class B {
                \t/** Doc. */
                \t@Test void one(int[] x, java.util.Map.Entry<String, ?> e, String... rest) {}
                }
                """;
        SourceOutline outline = read("a/B.java", text, 17);
        SourceOutline.Type type = outline.types().get(0);
        SourceOutline.Method method = type.methods().get(0);

        assertThat(text.substring(type.offset())).startsWith("@Deprecated\npublic class B");
        assertThat(type.line()).isEqualTo(5);
        assertThat(text.substring(method.offset())).startsWith("@Test void one");
        assertThat(method.indent()).isEqualTo("\t");
        assertThat(method.ownLine()).isTrue();
        assertThat(method.parameterTypes()).isEqualTo("int[],Entry,String[]");
        assertThat(method.text()).startsWith("@Test void one").endsWith("{}");
    }

    @Test
    void literalsAreThoseThatMoreTextOfTheirTypeMayFollow() throws Exception {
        SourceOutline outline = read("a/B.java", """
                package a;
                class B {
                  @SuppressWarnings("no") static final int PORT = 1;
                  String s = "two" + PORT;
                  int t = 2 * 99;
                  int f(int x) {
                    switch (x) { case 98: s = "three"; }
                    s.concat("four");
                    "no".concat("five");
                    new B().f(6);
                    int y = -97;
                    return 7;
                  }
                }
                """, 17);

        assertThat(new SourceReader().literals(root, outline, 17))
                .extracting(SourceLiteral::written)
                .containsExactlyInAnyOrder("1", "\"two\"", "\"three\"", "\"four\"", "\"five\"", "6", "7");
    }

    @Test
    void nestedTypesRecordsInterfacesAndEnumsAreListedAndLocalOnesAreNot() throws Exception {
        SourceOutline outline = read("a/B.java", """
                package a;
                class B {
                  record R(int size) { static int count; class Deep {} }
                  interface I { default void i() { class Local {} new Object() { void hidden() {} }; } }
                  enum E { ONE { void body() {} }; int field; }
                  @interface A {}
                }
                class C {}
                """, 17);

        assertThat(outline.types())
                .extracting(SourceOutline.Type::binaryName)
                .containsExactly("a.B", "a.B$R", "a.B$R$Deep", "a.B$I", "a.B$E", "a.B$A", "a.C");
        assertThat(outline.types().get(1).fields())
                .containsExactly(new SourceOutline.Field("size", 3), new SourceOutline.Field("count", 3));
        assertThat(outline.types().get(4).fields())
                .containsExactly(new SourceOutline.Field("ONE", 5), new SourceOutline.Field("field", 5));
    }

    @Test
    void annotationsAreToldWithAndWithoutTheirArguments() throws Exception {
        SourceOutline outline = read("B.java", "@Tag(\"a\") @x.Y class B { @Tag ( \"b\" ) void m() {} }", 17);

        assertThat(outline.types().get(0).annotations()).containsExactly("Tag", "x.Y");
        assertThat(outline.types().get(0).annotationTexts()).containsExactly("@Tag(\"a\")", "@x.Y");
        assertThat(outline.types().get(0).methods().get(0).annotationTexts()).containsExactly("@Tag ( \"b\" )");
        assertThat(outline.types().get(0).methods().get(0).ownLine()).isFalse();
    }

    @Test
    void importsAreToldWithoutTheStaticOnes() throws Exception {
        SourceOutline outline = read("B.java", "import a.B;\nimport c.*;\nimport static d.E.f;\nclass X {}\n", 17);

        assertThat(outline.imports()).containsExactly("a.B", "c.*");
        assertThat(outline.importOffset()).isEqualTo("import a.B;\nimport c.*;\n".length());
    }

    @Test
    void offsetsAreNotShiftedByAByteOrderMark() throws Exception {
        SourceOutline outline = read("B.java", "\uFEFFclass B {}", 17);

        assertThat(outline.types().get(0).offset()).isZero();
    }

    @Test
    void aFileThatDoesNotParseIsAProblemWithItsLine() {
        assertThatThrownBy(() -> read("a/B.java", "package a;\n\nclass B { void }\n", 17))
                .isInstanceOf(SourceProblem.class)
                .hasMessageStartingWith("a/B.java:3: does not parse");
    }

    @Test
    void bytesThatAreNotOfTheDeclaredCharsetAreAProblem() throws IOException {
        Path file = root.resolve("B.java");
        Files.write(file, "class Bär {}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> new SourceReader().read(root, file, "UTF-8", 17))
                .isInstanceOf(SourceProblem.class)
                .hasMessage("B.java: its bytes are not UTF-8, which the build says it is");
        assertThatThrownBy(() -> new SourceReader().read(root, file, "UTF-77", 17))
                .isInstanceOf(SourceProblem.class)
                .hasMessage("B.java: unknown charset UTF-77");
    }

    @Test
    void theLanguageLevelDecidesWhatParses() {
        String text = "record R(int a) {}";

        assertThat(new SourceReader().parses(text, 11)).isFalse();
        assertThat(new SourceReader().parses(text, 17)).isTrue();
        assertThat(new SourceReader().parses(text, 999)).isTrue();
    }

    @Test
    void whatAReleasePermitsIsTheCompilersBusinessButItsGrammarCounts() throws Exception {
        String yields = "class B { int m(int x) { return switch (x) { default -> { yield 1; } }; } }";

        assertThat(read("B.java", yields, 17).types()).hasSize(1);
        assertThat(read("B.java", "class B { void yield() { yield(); } }", 8).types())
                .hasSize(1);
        assertThat(read("B.java", "record B(int x) {}", 11).types()).hasSize(1);
    }

    @Test
    void packageInfoAndModuleInfoHaveNoTypes() throws Exception {
        assertThat(read("a/package-info.java", "/** Doc. */\npackage a;\n", 17).types())
                .isEmpty();
        assertThat(read("module-info.java", "module a { requires java.xml; }\n", 17)
                        .types())
                .isEmpty();
    }

    private SourceOutline read(String path, String text, int release) throws IOException, SourceProblem {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return new SourceReader().read(root, file, "UTF-8", release);
    }
}
