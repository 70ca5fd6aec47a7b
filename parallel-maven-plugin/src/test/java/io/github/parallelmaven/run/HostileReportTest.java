package io.github.parallelmaven.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report is written by the JVM of somebody's tests: nothing in it is expanded, and nothing outside it is read. */
class HostileReportTest {

    @TempDir
    private Path folder;

    @Test
    void anExternalEntityIsNotRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "<testcase classname='secret' name='s'/>");

        assertThat(read("<!DOCTYPE testsuite [<!ENTITY e SYSTEM '" + secret.toUri()
                        + "'>]><testsuite><testcase classname='a.B' name='c'/>&e;</testsuite>"))
                .doesNotContain("secret");
    }

    @Test
    void entitiesThatGrowAreNotExpanded() throws IOException {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE testsuite [<!ENTITY l0 'ha'>");
        for (int i = 1; i <= 9; i++) {
            dtd.append("<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>");
        }

        assertThat(read(dtd + "]><testsuite><testcase classname='a.B' name='c'><failure>&l9;</failure></testcase>"
                        + "<testcase classname='a.B' name='d'/></testsuite>"))
                .hasSizeLessThan(1000);
    }

    /** What was read, or what was said instead. */
    private String read(String report) throws IOException {
        Files.writeString(folder.resolve("TEST-a.B.xml"), report);
        try {
            return SurefireReports.read(List.of(folder), 0).toString();
        } catch (IOException refused) {
            return refused.getMessage();
        }
    }
}
