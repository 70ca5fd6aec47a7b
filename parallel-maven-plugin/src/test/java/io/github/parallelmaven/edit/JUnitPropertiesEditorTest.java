package io.github.parallelmaven.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.edit.file.ChangeWriter;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.PomChange;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JUnitPropertiesEditorTest {

    private static final String PATH = "src/test/resources/junit-platform.properties";

    @TempDir
    Path root;

    @Test
    void aMissingFileIsCreatedWithItsFoldersAndTakenBackWithThem() {
        ChangeSet changes =
                new ChangeSet(plan(key("a.b", "true"), key("c", "1")).stream().toList());

        new ChangeWriter().apply(root, changes);
        assertThat(root.resolve(PATH)).hasContent("a.b=true\nc=1\n");
        assertThat(plan(key("a.b", "true"), key("c", "1"))).isEmpty();

        new ChangeWriter().undo(root, changes);
        assertThat(root.resolve(PATH)).doesNotExist();
    }

    @Test
    void keysAreAppendedAndEverythingElseStays() throws IOException {
        becomes("# why \\\nx = y\n", "# why \\\nx = y\na=1\n", key("a", "1"));
        becomes("x=y\r\n", "x=y\r\na=1\r\nb=2\r\n", key("a", "1"), key("b", "2"));
        becomes("", "a=1\n", key("a", "1"));
    }

    @Test
    void aFileWithoutFinalLineEndStaysWithoutOne() throws IOException {
        becomes("x=y", "x=y\na=1", key("a", "1"));
    }

    @Test
    void onlyTheValueOfAKeyThatIsThereIsReplaced() throws IOException {
        becomes("  a.b : old\nx=y\n", "  a.b : new\nx=y\n", key("a.b", "new"));
        becomes("a.b old \\\n   continued\nx=y\n", "a.b new\nx=y\n", key("a.b", "new"));
        becomes("a\nx=y\n", "a=new\nx=y\n", key("a", "new"));
        becomes("a=\r\nx=y\r\n", "a=new\r\nx=y\r\n", key("a", "new"));
        becomes("a=1\na=2\n", "a=1\na=new\n", key("a", "new"));
        becomes("# a=1 \\\na=2\n", "# a=1 \\\na=new\n", key("a", "new"));
    }

    @Test
    void longLinesAreRead() throws IOException {
        String rest = "x=" + "\\\\y".repeat(20_000) + "\n";
        becomes("a=" + "z\\t".repeat(20_000) + "\n" + rest, "a=new\n" + rest, key("a", "new"));
    }

    @Test
    void valuesAreEscapedAsPropertiesNeedIt() throws IOException {
        Properties properties = new Properties();
        becomes("x=ü\n", "x=ü\na=\\ c\\:\\\\d\\u20AC\n", key("a", " c:\\d€"));
        properties.load(new StringReader("a=\\ c\\:\\\\d\\u20AC\n"));
        assertThat(properties).containsEntry("a", " c:\\d€");
    }

    private void becomes(String before, String after, PomChange.JUnitParameter... wanted) throws IOException {
        Path file = root.resolve(PATH);
        Files.createDirectories(file.getParent());
        Files.writeString(file, before, StandardCharsets.ISO_8859_1);
        ChangeSet changes = new ChangeSet(plan(wanted).stream().toList());

        new ChangeWriter().apply(root, changes);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).isEqualTo(after);
        assertThat(plan(wanted)).isEmpty();

        new ChangeWriter().undo(root, changes);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).isEqualTo(before);
    }

    private Optional<FileChange> plan(PomChange.JUnitParameter... wanted) {
        return new JUnitPropertiesEditor().edit(root, root.resolve("src/test/resources"), List.of(wanted));
    }

    private static PomChange.JUnitParameter key(String key, String value) {
        return new PomChange.JUnitParameter(key, value, "why");
    }
}
