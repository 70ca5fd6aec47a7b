package io.github.parallelmaven.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.edit.journal.JournalFile;
import io.github.parallelmaven.edit.rollback.Rollback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A journal that names what is not the project's: nothing is written, inside or outside. */
class TamperedJournalTest {

    private static final String FIRST_FILE = "\"path\" : \"pom.xml\"";
    private static final String FIRST_FOLDER = "\".mvn\",";

    @TempDir
    private Path folder;

    private Path root;
    private SampleProject project;

    @BeforeEach
    void applyToProject() throws IOException {
        root = Files.createDirectories(folder.resolve("root"));
        Files.createDirectories(folder.resolve("outside"));
        project = new SampleProject(root);
        new JournaledWriter().apply(root, project.changes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../outside", "/outside", "a/../../outside", "link/outside", "", "../root/pom.xml", "a\\u0000b"})
    void aFileOutsideIsRefusedByRollbackAndByRecovery(String path) throws IOException {
        Files.createSymbolicLink(root.resolve("link"), folder);

        isRefused(FIRST_FILE, "\"path\" : \"" + path + "\"", "it names");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "../../outside", "link"})
    void aFolderOutsideIsRefusedBeforeTheFirstFileIsTakenBack(String path) throws IOException {
        Files.createSymbolicLink(root.resolve("link"), folder.resolve("outside"));

        isRefused(FIRST_FOLDER, "\"" + path + "\",", "it names " + path + ": it is outside the project");
    }

    @ParameterizedTest
    @CsvSource({
        "\"charset\" : \"UTF-8\", \"charset\" : \"no such\"",
        "\"charset\" : \"UTF-8\", \"charset\" : null",
        "\"path\" : \"pom.xml\", \"path\" : null",
        "\"group\" : \"BUILD\", \"group\" : null",
        "\"folders\", \"other\""
    })
    void aValueThatIsNoneIsABrokenJournal(String old, String now) throws IOException {
        isRefused(old, now, "it is broken");
    }

    @Test
    void whereAJournalWasCutOffIsToldByLineAndColumn() throws IOException {
        String text = project.read(JournalFile.PATH);
        project.write(JournalFile.PATH, text.substring(0, text.length() / 2));

        assertThatThrownBy(() -> new Rollback().execute(root))
                .isInstanceOf(EditRefused.class)
                .hasMessageContaining("it is broken: line ")
                .message()
                .doesNotContain("Source");
    }

    @Test
    void aJournalBehindALinkToElsewhereIsNotWritten() throws IOException {
        Path elsewhere = folder.resolve("outside");
        Files.move(root.resolve(JournalFile.PATH), elsewhere.resolve("journal.json"));
        Files.createSymbolicLink(root.resolve(JournalFile.PATH), elsewhere.resolve("journal.json"));
        Map<String, String> before = SampleProject.tree(folder);

        assertThatThrownBy(() -> new Rollback().execute(root)).isInstanceOf(EditRefused.class);
        assertThat(SampleProject.tree(folder)).isEqualTo(before);
    }

    private void isRefused(String old, String now, String said) throws IOException {
        project.replace(JournalFile.PATH, old, now);
        for (String state : new String[] {"written", "writing", "removing"}) {
            String text = project.read(JournalFile.PATH);
            project.write(JournalFile.PATH, text.replaceFirst("\"state\" : \"\\w+\"", "\"state\" : \"" + state + "\""));
            Map<String, String> before = SampleProject.tree(folder);

            assertThatThrownBy(() -> new Rollback().execute(root))
                    .as("rollback, %s", state)
                    .isInstanceOf(EditRefused.class)
                    .hasMessageStartingWith(JournalFile.PATH)
                    .hasMessageContaining(said);
            assertThatThrownBy(() -> new JournalRecovery().recover(root))
                    .as("recovery, %s", state)
                    .isInstanceOf(EditRefused.class)
                    .hasMessageStartingWith(JournalFile.PATH);
            assertThat(SampleProject.tree(folder)).isEqualTo(before);
        }
    }
}
