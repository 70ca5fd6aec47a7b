package io.github.parallelmaven.edit.pom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicenceHeaderTest {

    @TempDir
    private Path folder;

    private String header(String pom) throws IOException {
        return LicenceHeader.asProperties(
                Files.writeString(folder.resolve("pom.xml"), pom, StandardCharsets.ISO_8859_1));
    }

    @Test
    void theFirstCommentBecomesLinesOfAPropertiesFile() throws IOException {
        assertThat(header(
                        "<?xml version=\"1.0\"?>\n<!--\n   Licensed to nobody.\n\n     See LICENSE.\n-->\n<project/>"))
                .isEqualTo("# Licensed to nobody.\n#\n# See LICENSE.\n");
    }

    @Test
    void anotherCommentIsNoHeader() throws IOException {
        assertThat(header("<!-- made by hand -->\n<project/>")).isEmpty();
        assertThat(header("<project><!-- Copyright by nobody --></project>")).isEmpty();
    }

    @Test
    void aHeaderThatIsNotAsciiIsLeftOut() throws IOException {
        assertThat(header("<!-- Copyright \u00a9 nobody -->\n<project/>")).isEmpty();
    }
}
