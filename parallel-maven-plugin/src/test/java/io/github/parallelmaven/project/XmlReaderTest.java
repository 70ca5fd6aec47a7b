package io.github.parallelmaven.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XML that somebody else wrote: nothing outside the file is read, and nothing in it is expanded. */
class XmlReaderTest {

    @TempDir
    private Path folder;

    @Test
    void anExternalEntityIsNotRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Path pom = pom("<!DOCTYPE project [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>"
                + "<project><groups>a&e;b</groups></project>");

        assertThat(read(pom)).doesNotContain("secret");
    }

    @Test
    void anExternalDtdIsNotFetched() throws IOException {
        Path pom = pom("<!DOCTYPE project SYSTEM '"
                + folder.resolve("missing.dtd").toUri() + "'>" + "<project><groups>unit</groups></project>");

        assertThat(XmlReader.leaves(pom)).containsExactly(new XmlReader.Leaf("project", "groups", "unit", 1));
    }

    @Test
    void entitiesThatGrowAreNotExpanded() throws IOException {
        assertThat(read(pom(laughs() + "<project><groups>&l9;</groups></project>")))
                .hasSizeLessThan(1000);
    }

    @Test
    void whatIsNoXmlIsNamed() throws IOException {
        Path pom = pom("<project><groups></project>");

        assertThatThrownBy(() -> XmlReader.leaves(pom))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(pom + " is not well-formed XML");
    }

    /** What was read, or what was said instead. */
    private static String read(Path pom) {
        try {
            return XmlReader.leaves(pom).toString();
        } catch (UncheckedIOException refused) {
            return refused.getMessage();
        }
    }

    private Path pom(String text) throws IOException {
        return Files.writeString(folder.resolve("pom.xml"), text);
    }

    /** Each entity is ten of the one before: a few lines that would fill the memory. */
    private static String laughs() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE project [<!ENTITY l0 'ha'>");
        for (int i = 1; i <= 9; i++) {
            dtd.append("<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>");
        }
        return dtd + "]>";
    }
}
