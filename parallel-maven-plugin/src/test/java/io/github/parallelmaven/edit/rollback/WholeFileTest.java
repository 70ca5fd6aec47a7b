package io.github.parallelmaven.edit.rollback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.parallelmaven.edit.JournaledWriter;
import io.github.parallelmaven.edit.SampleProject;
import io.github.parallelmaven.edit.journal.JournalFile;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.TextEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of our own that were there before, and what becomes of them when they are taken back. */
class WholeFileTest {

    private static final String PATH = ".mvn/parallel/parallel.properties";
    private static final String JSON = ".mvn/parallel/certificate.json";
    private static final String BEFORE = "# mine\n\nparallel.level = light\nparallel.pin.minimumTests = 10\n"
            + "parallel.pin.slow=1..2\nparallel.pin.unit=8..9\nparallel.tag.db=touches a database\n";
    private static final String AFTER = "# mine\n\nparallel.level = light\nparallel.pin.minImprovement=21%\n"
            + "parallel.pin.minimumTests=12\nparallel.pin.unit=11..13\nparallel.tag.db=touches a database\n"
            + "parallel.tag.unit=fast and alone\n";

    @TempDir
    Path root;

    private SampleProject project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new SampleProject(root);
    }

    @Test
    void onlyLinesThatDifferAreEdited() throws IOException {
        apply(PATH, BEFORE, AFTER);

        assertThat(project.read(PATH)).isEqualTo(AFTER.replace("minimumTests=12", "minimumTests = 12"));
        assertThat(plan(PATH, AFTER)).isEmpty();
    }

    @Test
    void everyEditIsOneLineOrOneValue() throws IOException {
        project.write(PATH, BEFORE);

        assertThat(plan(PATH, AFTER).orElseThrow().edits())
                .extracting(TextEdit::removed, TextEdit::inserted)
                .containsExactly(
                        tuple("", "parallel.pin.minImprovement=21%\n"),
                        tuple("10", "12"),
                        tuple("parallel.pin.slow=1..2\n", ""),
                        tuple("8..9", "11..13"),
                        tuple("", "parallel.tag.unit=fast and alone\n"));
    }

    @Test
    void untouchedEveryByteComesBack() throws IOException {
        for (String before : List.of(
                BEFORE,
                BEFORE.replace("\n", "\r\n"),
                "",
                "# only a remark",
                "parallel.tag.db=touches a database",
                BEFORE + "parallel.tag.z=gone")) {
            apply(PATH, before, AFTER);

            assertThat(refused()).isEmpty();
            assertThat(project.read(PATH)).isEqualTo(before);
        }
    }

    @Test
    void otherLineEndsAreNoAlteration() throws IOException {
        apply(PATH, BEFORE, AFTER);
        project.replace(PATH, "\n", "\r\n");

        RollbackReport report = new Rollback().execute(root);

        assertThat(report.refused()).isEmpty();
        assertThat(report.notes()).isEmpty();
        assertThat(project.read(PATH)).isEqualTo(BEFORE.replace("\n", "\r\n"));
    }

    @Test
    void whatTheUserAddedStays() throws IOException {
        apply(PATH, BEFORE, AFTER);
        project.replace(PATH, "# mine\n", "# mine, and more\n");
        project.replace(PATH, "parallel.tag.unit", "parallel.tag.mine=my own\nparallel.tag.unit");

        assertThat(refused()).isEmpty();
        assertThat(project.read(PATH))
                .isEqualTo(BEFORE.replace("# mine\n", "# mine, and more\n") + "parallel.tag.mine=my own\n");
    }

    @Test
    void aPinThatWasLoweredIsNamedAndTheRestIsTakenBack() throws IOException {
        apply(PATH, BEFORE, AFTER);
        project.replace(PATH, "11..13", "10..13");

        assertThat(refused())
                .singleElement()
                .asString()
                .startsWith(PATH + ":6: ")
                .contains("11..13");
        assertThat(project.read(PATH)).isEqualTo(BEFORE.replace("8..9", "10..13"));
        assertThat(root.resolve(JournalFile.PATH)).exists();
        project.replace(PATH, "10..13", "8..9");

        assertThat(refused()).isEmpty();
        assertThat(project.read(PATH)).isEqualTo(BEFORE);
    }

    @Test
    void anInsertedLineThatWasAlteredIsNamed() throws IOException {
        apply(PATH, BEFORE, AFTER);
        project.replace(PATH, "minImprovement=21%", "minImprovement=5%");

        assertThat(refused())
                .singleElement()
                .asString()
                .startsWith(PATH + ":4: ")
                .contains("minImprovement=21%");
        assertThat(project.read(PATH)).isEqualTo(BEFORE.replace("light\n", "light\nparallel.pin.minImprovement=5%\n"));
    }

    @Test
    void aLineThatWasTakenOutAndWhosePlaceIsUnknownIsNamedUntilItIsBack() throws IOException {
        apply(PATH, BEFORE, AFTER);
        project.write(PATH, "# all new\n");

        assertThat(refused()).singleElement().asString().startsWith(PATH).contains("parallel.pin.slow=1..2");
        assertThat(project.read(PATH)).isEqualTo("# all new\n");
        assertThat(root.resolve(JournalFile.PATH)).exists();
        project.write(PATH, "# all new\nparallel.pin.slow=1..2\n");

        RollbackReport report = new Rollback().execute(root);

        assertThat(report.refused()).isEmpty();
        assertThat(report.notes()).isEmpty();
        assertThat(project.read(PATH)).isEqualTo("# all new\nparallel.pin.slow=1..2\n");
    }

    @Test
    void linesThatWereTakenOutAtTheStartAndTheEndComeBack() throws IOException {
        String before = "parallel.pin.slow=1..2\nparallel.tag.db=touches a database\nparallel.tag.x=some text\n";
        String after = "parallel.tag.db=touches a database\n";
        apply(PATH, before, after);
        project.write(PATH, after.replace("\n", "\r\n"));
        assertThat(refused()).isEmpty();
        assertThat(project.read(PATH)).isEqualTo(before.replace("\n", "\r\n"));

        apply(PATH, before, after);
        project.write(PATH, after.strip());
        assertThat(refused()).isEmpty();
        assertThat(project.read(PATH)).isEqualTo(before);
    }

    @Test
    void aFileThatWasReplacedComesBackWithTheLineEndsItHasNow() throws IOException {
        apply(JSON, "{\n  \"tests\" : 1\n}\n", "{\n  \"tests\" : 2,\n  \"more\" : 3\n}\n");
        project.replace(JSON, "\n", "\r\n");

        assertThat(new Rollback().plan(root).refused()).isEmpty();
        assertThat(takenBack(JSON)).isEqualTo("{\r\n  \"tests\" : 1\r\n}\r\n");
    }

    @Test
    void aFileThatWasReplacedAndAlteredSinceIsNamed() throws IOException {
        apply(JSON, "{\n  \"tests\" : 1\n}\n", "{\n  \"tests\" : 2\n}\n");
        project.replace(JSON, "2", "3");

        assertThat(refused()).singleElement().asString().startsWith(JSON + ":1: what apply inserted here was altered");
        assertThat(project.read(JSON)).contains("3");
        assertThat(root.resolve(JournalFile.PATH)).exists();
    }

    @Test
    void aReplacedTextWithOuterWhiteSpaceComesBackInAJoinedLine() throws IOException {
        apply(JSON, "{ \"tests\" : 1 }\n", "{ \"tests\" : 2 }\n");
        project.write(JSON, "\n  {\"tests\":2}");

        assertThat(takenBack(JSON)).isEqualTo("\n  { \"tests\" : 1 }");
    }

    private String takenBack(String path) throws IOException {
        new Rollback().execute(root);
        return Files.readString(root.resolve(path));
    }

    private void apply(String path, String before, String after) throws IOException {
        project.write(path, before);
        new JournaledWriter()
                .apply(root, new ChangeSet(plan(path, after).stream().toList()));
    }

    private Optional<FileChange> plan(String path, String text) {
        return new WholeFile().replace(root, path, text, ChangeGroup.BUILD, "why");
    }

    private List<String> refused() {
        return new Rollback()
                .execute(root).refused().stream()
                        .map(RollbackReport.Refusal::toString)
                        .toList();
    }
}
