package io.github.parallelmaven.edit.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.edit.JournaledWriter;
import io.github.parallelmaven.edit.SampleProject;
import io.github.parallelmaven.edit.file.NewFile;
import io.github.parallelmaven.edit.journal.JournalFile;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.ChangeSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that apply created and that are no properties, so that the journal does not keep their lines. */
class CreatedFilesTest {

    private static final String PATH = ".mvn/parallel/certificate.json";

    @TempDir
    Path root;

    private SampleProject project;

    @BeforeEach
    void createFile() throws IOException {
        project = new SampleProject(root);
        new JournaledWriter()
                .apply(
                        root,
                        new ChangeSet(List.of(NewFile.of(PATH, "{\n  \"schema\" : 1\n}\n", ChangeGroup.BUILD, "why"))));
    }

    @Test
    void otherLineEndsAreNoAlteration() throws IOException {
        project.replace(PATH, "\n", "\r\n");

        RollbackReport report = new Rollback().execute(root);

        assertThat(report.refused()).isEmpty();
        assertThat(report.deleted()).containsExactly(PATH);
        assertThat(root.resolve(".mvn")).doesNotExist();
    }

    @Test
    void anyOtherChangeIsNamedAlsoWithOtherLineEnds() throws IOException {
        project.write(PATH, "{\r\n  \"schema\" : 2\r\n}\r\n");

        assertThat(new Rollback().execute(root).refused())
                .extracting(RollbackReport.Refusal::toString)
                .containsExactly(PATH + ": created by apply and changed since: delete it, or keep it");
        assertThat(project.read(PATH)).contains("2");
        project.write(PATH, "{\r\n  \"schema\" : 1\r\n}\r\n");

        assertThat(new Rollback().execute(root).refused()).isEmpty();
        assertThat(root.resolve(PATH)).doesNotExist();
    }

    @Test
    void aJournalOfAnEarlierVersionKnowsTheFileByItsBytes() throws IOException {
        String journal = project.read(JournalFile.PATH);
        project.write(JournalFile.PATH, journal.replaceAll(",\\s*\"afterText\" : \"\\w+\"", ""));
        assertThat(project.read(JournalFile.PATH)).isNotEqualTo(journal).doesNotContain("afterText");
        project.replace(PATH, "\n", "\r\n");
        assertThat(new Rollback().execute(root).refused()).hasSize(1);
        project.replace(PATH, "\r\n", "\n");

        assertThat(new Rollback().execute(root).refused()).isEmpty();
        assertThat(root.resolve(PATH)).doesNotExist();
    }
}
