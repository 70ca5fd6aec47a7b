package io.github.parallelmaven.analysis.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassDigestsTest {

    @TempDir
    Path folder;

    @Test
    void debugInformationAndLinesDoNotCount() throws IOException {
        String one = digest("one", "class A { int f(int a) { return a + 1; } }", "-g");
        String two = digest("two", "// moved\n\nclass A {\n int f(int b) {\n return b + 1; } }", "-g:none");

        assertThat(two).isEqualTo(one);
    }

    @Test
    void everyInstructionCounts() throws IOException {
        String one = digest("one", "class A { int f(int a) { return a + 1; } }", "-g");
        String two = digest("two", "class A { int f(int a) { return a + 2; } }", "-g");

        assertThat(two).isNotEqualTo(one);
    }

    @Test
    void annotationsCount() throws IOException {
        String one = digest("one", "class A { void f() {} }", "-g");
        String two = digest("two", "class A { @Deprecated void f() {} }", "-g");

        assertThat(two).isNotEqualTo(one);
    }

    @Test
    void aDamagedClassFileIsSkippedWithAReason() throws IOException {
        Files.createDirectories(folder.resolve("bad"));
        Files.write(folder.resolve("bad/B.class"), new byte[] {1, 2, 3});

        CodeModel code = CodeModel.read(BytecodeSamples.project(folder.resolve("bad"), folder.resolve("none")));

        assertThat(code.classes()).isEmpty();
        assertThat(code.skipped()).singleElement().satisfies(skipped -> {
            assertThat(skipped.file()).endsWith("B.class");
            assertThat(skipped.reason()).isNotBlank();
        });
    }

    private String digest(String name, String source, String debug) throws IOException {
        Path output = Files.createDirectories(folder.resolve(name));
        Path file = Files.writeString(output.resolve("A.java"), source);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, debug, "-d", output.toString(), file.toString());
        assertThat(List.of(result)).containsExactly(0);
        return ClassDigests.of(BytecodeSamples.project(output, folder.resolve("none")))
                .get("A");
    }
}
