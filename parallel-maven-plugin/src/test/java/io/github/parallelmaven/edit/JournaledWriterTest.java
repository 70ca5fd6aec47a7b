package io.github.parallelmaven.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.edit.journal.Journal;
import io.github.parallelmaven.edit.journal.JournalFile;
import io.github.parallelmaven.edit.journal.JournaledFile;
import io.github.parallelmaven.edit.rollback.Rollback;
import io.github.parallelmaven.edit.source.SourceCase;
import io.github.parallelmaven.model.ChangeSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournaledWriterTest {

    @TempDir
    Path root;

    private SampleProject project;
    private Map<String, String> before;

    @BeforeEach
    void makeProject() throws IOException {
        project = new SampleProject(root);
        before = project.tree();
    }

    @Test
    void allFilesAreWrittenAndTheJournalSaysSo() throws IOException {
        new JournaledWriter().apply(root, project.changes());

        assertThat(project.read("pom.xml"))
                .contains("<forkCount>1C</forkCount>", "<forkCount>${forkCount}</forkCount>");
        assertThat(project.read(SampleProject.A)).contains("@Tag(\"slow\")\r\n    @Test");
        assertThat(project.read(SampleProject.PROPERTIES)).isEqualTo("a.b=true\n");
        Journal journal = new JournalFile(root).read().orElseThrow();
        assertThat(journal.isInterrupted()).isFalse();
        assertThat(journal.entries().get(0).files())
                .extracting(JournaledFile::path)
                .containsExactly("pom.xml", SampleProject.A, SampleProject.B, SampleProject.PROPERTIES);
        assertThat(journal.entries().get(0).folders()).containsExactly(".mvn", ".mvn/parallel", "src/test/resources");
        assertThat(project.changes().isEmpty()).isTrue();
    }

    @Test
    void theJournalIsReadBackAsItWasWritten() throws IOException {
        new JournaledWriter().apply(root, project.changes());
        String text = project.read(JournalFile.PATH);
        JournalFile file = new JournalFile(root);

        file.write(file.read().orElseThrow());

        assertThat(project.read(JournalFile.PATH)).isEqualTo(text);
        assertThat(text)
                .startsWith("{\n  \"schema\" : 1,\n")
                .endsWith("}\n")
                .contains("\n      \"state\" : \"written\",\n");
    }

    @Test
    void killedAtAnyStepTheTreeIsAsBeforeOrFullyChangedOrIsRestoredByTheNextGoal() throws IOException {
        ChangeSet changes = project.changes();
        int restored = 0;
        for (int steps = 0; ; steps++) {
            DyingFile files = DyingFile.killedAfter(steps);
            Throwable thrown = catchThrowable(() -> new JournaledWriter(files).apply(root, changes));
            if (thrown == null) {
                break;
            }
            assertThat(thrown).isInstanceOf(DyingFile.Killed.class);
            boolean needed = new JournalRecovery().isNeeded(root);
            assertThat(needed).isEqualTo(Files.exists(root.resolve(JournalFile.PATH)));
            restored += needed ? 1 : 0;
            assertThat(new JournalRecovery().recover(root).isPresent()).isEqualTo(needed);
            assertThat(project.tree()).as("killed after %s steps", steps).isEqualTo(before);
        }
        assertThat(restored).isEqualTo(5);
        assertThat(new JournalRecovery().recover(root)).isEmpty();
        new Rollback().execute(root);
        assertThat(project.tree()).isEqualTo(before);
    }

    @Test
    void aRecoveryThatIsKilledIsFinishedByTheNextOne() throws IOException {
        ChangeSet changes = project.changes();
        boolean finished = false;
        for (int steps = 0; !finished; steps++) {
            DyingFile applying = DyingFile.killedAfter(4);
            assertThat(catchThrowable(() -> new JournaledWriter(applying).apply(root, changes)))
                    .isInstanceOf(DyingFile.Killed.class);
            DyingFile recovering = DyingFile.killedAfter(steps);
            finished = catchThrowable(() -> new JournalRecovery(recovering).recover(root)) == null;

            new JournalRecovery().recover(root);
            assertThat(project.tree()).as("killed after %s steps", steps).isEqualTo(before);
        }
    }

    @Test
    void aFullDiskLeavesTheTreeAsItWas() throws IOException {
        ChangeSet changes = project.changes();
        for (int steps = 0; steps < 6; steps++) {
            DyingFile files = DyingFile.fullDiskAfter(steps);

            assertThatThrownBy(() -> new JournaledWriter(files).apply(root, changes))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("No space left on device");
            assertThat(project.tree()).as("full after %s steps", steps).isEqualTo(before);
        }
    }

    @Test
    void whatKilledWritesLeaveBesideAFileIsRemoved() throws IOException {
        ChangeSet changes = project.changes();
        catchThrowable(() -> new JournaledWriter(DyingFile.killedAfter(3)).apply(root, changes));
        project.write("src/test/java/a/.BTest.java.parallel-new", "half");
        project.write(".mvn/parallel/.journal.json.parallel-new", "half");

        assertThat(new JournalRecovery().recover(root).orElseThrow().restored())
                .containsExactly("pom.xml", SampleProject.A);
        assertThat(project.tree()).isEqualTo(before);
    }

    @Test
    void afterAnInterruptedApplyNothingIsWrittenUntilItIsRecovered() {
        ChangeSet changes = project.changes();
        catchThrowable(() -> new JournaledWriter(DyingFile.killedAfter(3)).apply(root, changes));

        assertThatThrownBy(() -> new JournaledWriter().apply(root, changes))
                .isInstanceOf(EditRefused.class)
                .hasMessageContaining("an earlier run was interrupted");
    }

    @Test
    void aSecondApplyAddsAnEntryAndBothAreTakenBack() throws IOException {
        new JournaledWriter().apply(root, project.changes());
        new JournaledWriter().apply(root, project.annotate(SampleProject.B, SourceCase.tag("a.BTest", "two", "slow")));

        assertThat(new JournalFile(root).read().orElseThrow().entries()).hasSize(2);
        assertThat(new Rollback().execute(root).isComplete()).isTrue();
        assertThat(project.tree()).isEqualTo(before);
    }

    @Test
    void aSecondApplyThatIsKilledLeavesTheFirst() throws IOException {
        new JournaledWriter().apply(root, project.changes());
        Map<String, String> first = project.tree();
        ChangeSet second = project.annotate(SampleProject.B, SourceCase.tag("a.BTest", "two", "slow"));
        catchThrowable(() -> new JournaledWriter(DyingFile.killedAfter(2)).apply(root, second));
        assertThat(project.read(SampleProject.B)).contains("slow");

        assertThat(new JournalRecovery().recover(root).orElseThrow().restored()).containsExactly(SampleProject.B);
        assertThat(project.tree()).isEqualTo(first);
    }

    @Test
    void aBrokenJournalIsSaidPlainly() throws IOException {
        project.write(JournalFile.PATH, "{ \"schema\" : 1, ");
        assertThatThrownBy(() -> new JournalRecovery().recover(root))
                .isInstanceOf(EditRefused.class)
                .hasMessageStartingWith(".mvn/parallel/journal.json: it is broken: ");
        project.write(JournalFile.PATH, "{ \"schema\" : 9, \"entries\" : [ ] }");
        assertThatThrownBy(() -> new Rollback().plan(root))
                .isInstanceOf(EditRefused.class)
                .hasMessageContaining("its schema is 9");
    }

    @Test
    void anEmptyChangeSetLeavesNoJournal() {
        new JournaledWriter().apply(root, ChangeSet.empty());

        assertThat(new JournalFile(root).read()).isEqualTo(Optional.empty());
    }
}
