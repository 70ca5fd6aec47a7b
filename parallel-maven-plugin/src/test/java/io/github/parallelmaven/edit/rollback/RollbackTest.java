package io.github.parallelmaven.edit.rollback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.parallelmaven.edit.DyingFile;
import io.github.parallelmaven.edit.JournalRecovery;
import io.github.parallelmaven.edit.JournaledWriter;
import io.github.parallelmaven.edit.SampleProject;
import io.github.parallelmaven.edit.journal.JournalFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollbackTest {

    @TempDir
    Path root;

    private SampleProject project;
    private Map<String, String> before;

    @BeforeEach
    void applyToProject() throws IOException {
        project = new SampleProject(root);
        before = project.tree();
        new JournaledWriter().apply(root, project.changes());
    }

    @Test
    void withNoOtherChangesEveryByteIsAsBefore() throws IOException {
        RollbackReport plan = new Rollback().plan(root);
        RollbackReport report = new Rollback().execute(root);

        assertThat(report).isEqualTo(plan);
        assertThat(report.restored()).containsExactly("pom.xml", SampleProject.A, SampleProject.B);
        assertThat(report.deleted()).containsExactly(SampleProject.PROPERTIES);
        assertThat(report.notes()).isEmpty();
        assertThat(project.tree()).isEqualTo(before);
    }

    @Test
    void aPlanWritesNothing() throws IOException {
        Map<String, String> applied = project.tree();

        new Rollback().plan(root);

        assertThat(project.tree()).isEqualTo(applied);
    }

    @Test
    void whatOthersChangedElsewhereStays() throws IOException {
        project.replace(SampleProject.A, "class ATest {\r\n", "class ATest {\r\n\r\n    int added = 1;\r\n");
        project.replace(SampleProject.A, "void two()", "void renamed()");
        project.replace(SampleProject.B, "package a;\n", "/* Licence */\npackage a;\n");
        project.replace("pom.xml", "    <a>b</a>\n", "    <a>c</a>\n    <d>e</d>\n");

        RollbackReport report = new Rollback().execute(root);

        assertThat(report.refused()).isEmpty();
        assertThat(project.read(SampleProject.A))
                .isEqualTo(before.get(SampleProject.A)
                        .replace("class ATest {\r\n", "class ATest {\r\n\r\n    int added = 1;\r\n")
                        .replace("void two()", "void renamed()"));
        assertThat(project.read(SampleProject.B)).isEqualTo("/* Licence */\n" + before.get(SampleProject.B));
        assertThat(project.read("pom.xml"))
                .isEqualTo(before.get("pom.xml").replace("    <a>b</a>\n", "    <a>c</a>\n    <d>e</d>\n"));
        assertThat(root.resolve(".mvn")).doesNotExist();
    }

    @Test
    void theSameAnnotationThatSomebodyElseWroteStays() throws IOException {
        String mine = "    @Tag(\"unit\")\r\n    @Test\r\n    void mine() {\r\n        run();\r\n    }\r\n\r\n";
        project.replace(SampleProject.A, "    private void run()", mine + "    private void run()");

        RollbackReport report = new Rollback().execute(root);

        assertThat(report.refused()).isEmpty();
        assertThat(report.notes())
                .containsExactly(SampleProject.A + ": our import of Tag stays, other code uses it by now");
        assertThat(project.read(SampleProject.A))
                .isEqualTo(before.get(SampleProject.A)
                        .replace(
                                "import org.junit.jupiter.api.Test;\r\n",
                                "import org.junit.jupiter.api.Tag;\r\nimport org.junit.jupiter.api.Test;\r\n")
                        .replace("    private void run()", mine + "    private void run()"));
    }

    @Test
    void commentsAndLongLiteralsThatNameATagUseNoImport() throws IOException {
        String added = "    // Tag \r\n    /* Tag */ char c = '\"'; String s = \"Tag" + "\\\\u0041".repeat(20_000)
                + "\";\r\n\r\n";
        project.replace(SampleProject.A, "    private void run()", added + "    private void run()");

        assertThat(new Rollback().execute(root).notes()).isEmpty();
        assertThat(project.read(SampleProject.A))
                .isEqualTo(before.get(SampleProject.A)
                        .replace("    private void run()", added + "    private void run()"));
    }

    @Test
    void onlyAnInsertionThatWasAlteredIsRefusedAndNamedWithItsLine() throws IOException {
        project.replace(SampleProject.A, "    @Tag(\"slow\")\r\n", "    @Tag(\"very-slow\")\r\n");

        RollbackReport report = new Rollback().execute(root);

        assertThat(report.refused())
                .extracting(RollbackReport.Refusal::toString)
                .containsExactly(SampleProject.A + ":20: what apply inserted here was altered: @Tag(\"slow\")");
        assertThat(project.read(SampleProject.A)).doesNotContain("\"unit\"").contains("@Tag(\"very-slow\")");
        assertThat(project.read(SampleProject.B)).isEqualTo(before.get(SampleProject.B));
        assertThat(project.read("pom.xml")).isEqualTo(before.get("pom.xml"));
        assertThat(root.resolve(SampleProject.PROPERTIES)).doesNotExist();
    }

    @Test
    void whatWasRefusedCanBeTakenBackLater() throws IOException {
        project.replace(SampleProject.A, "    @Tag(\"slow\")\r\n", "    @Tag(\"very-slow\")\r\n");
        new Rollback().execute(root);
        assertThat(new Rollback().plan(root).refused()).hasSize(1);
        project.replace(SampleProject.A, "    @Tag(\"very-slow\")\r\n", "    @Tag(\"slow\")\r\n");

        assertThat(new Rollback().execute(root).isComplete()).isTrue();
        assertThat(project.read(SampleProject.A)).doesNotContain("@Tag");
        assertThat(root.resolve(".mvn")).doesNotExist();
    }

    @Test
    void whatTheUserTookOutOrDeletedIsNoConflict() throws IOException {
        project.replace(SampleProject.A, "    @Tag(\"slow\")\r\n", "");
        Files.delete(root.resolve(SampleProject.B));

        RollbackReport report = new Rollback().execute(root);

        assertThat(report.refused()).isEmpty();
        assertThat(report.notes())
                .containsExactly(
                        SampleProject.A + ": no longer there: @Tag(\"slow\")",
                        SampleProject.B + " is gone: nothing of ours is left to take back");
        assertThat(project.read(SampleProject.A)).isEqualTo(before.get(SampleProject.A));
    }

    @Test
    void aRenamedFileIsNamedAndItsInsertionsStayInTheJournal() throws IOException {
        String renamed = SampleProject.A.replace("ATest.java", "RenamedTest.java");
        project.write(renamed, project.read(SampleProject.A).replace("ATest", "RenamedTest"));
        Files.delete(root.resolve(SampleProject.A));

        for (int call = 1; call <= 2; call++) {
            RollbackReport report = new Rollback().execute(root);

            assertThat(report.refused())
                    .extracting(RollbackReport.Refusal::reason)
                    .singleElement()
                    .asString()
                    .startsWith("it is gone, and " + renamed + " holds what apply inserted into it");
        }

        Files.delete(root.resolve(renamed));
        assertThat(new Rollback().execute(root).isComplete()).isTrue();
        assertThat(root.resolve(".mvn")).doesNotExist();
    }

    @Test
    void aDeletedMethodTakesItsAnnotationWithIt() throws IOException {
        String text = project.read(SampleProject.A);
        int start = text.indexOf("    @Tag(\"unit\")\r\n    @Test\r\n    void two()");
        int end = text.indexOf("    @Tag(\"slow\")");
        project.write(SampleProject.A, text.substring(0, start) + text.substring(end));

        RollbackReport report = new Rollback().execute(root);

        assertThat(report.refused()).isEmpty();
        String old = before.get(SampleProject.A);
        assertThat(project.read(SampleProject.A))
                .isEqualTo(old.substring(0, old.indexOf("    @Test\r\n    void two()"))
                        + old.substring(old.indexOf("    @Test\r\n    void three()")));
    }

    @Test
    void linesThatSomebodyAddedToACreatedFileStayAlone() throws IOException {
        project.replace(SampleProject.PROPERTIES, "a.b=true\n", "# ours\na.b=true\nmine=1\n");

        RollbackReport report = new Rollback().execute(root);

        assertThat(report.refused()).isEmpty();
        assertThat(project.read(SampleProject.PROPERTIES)).isEqualTo("# ours\nmine=1\n");
        assertThat(project.read("pom.xml")).isEqualTo(before.get("pom.xml"));
    }

    @Test
    void aCreatedFileInWhichOurLineWasAlteredStaysAndIsNamed() throws IOException {
        project.replace(SampleProject.PROPERTIES, "a.b=true\n", "a.b=false\n");

        RollbackReport report = new Rollback().execute(root);

        assertThat(report.refused())
                .extracting(RollbackReport.Refusal::toString)
                .containsExactly(SampleProject.PROPERTIES
                        + ": created by apply and changed since: delete it, or keep it; altered is a.b=true");
        assertThat(project.read(SampleProject.PROPERTIES)).isEqualTo("a.b=false\n");
    }

    @Test
    void aLiteralThatWasChangedAgainIsRefused() throws IOException {
        project.replace("pom.xml", "<forkCount>${forkCount}</forkCount>", "<forkCount>7</forkCount>");

        RollbackReport report = new Rollback().execute(root);

        assertThat(report.refused())
                .extracting(RollbackReport.Refusal::toString)
                .containsExactly("pom.xml:11: what apply inserted here was altered: ${forkCount}");
        assertThat(project.read("pom.xml")).contains("<forkCount>7</forkCount>").doesNotContain("1C");
    }

    @Test
    void killedAtAnyStepItIsFinishedByTheNextGoal() throws IOException {
        project.replace(SampleProject.A, "class ATest {\r\n", "class ATest {\r\n\r\n    int added = 1;\r\n");
        Map<String, String> applied = project.tree();
        new Rollback().execute(root);
        Map<String, String> after = project.tree();
        boolean finished = false;
        for (int steps = 0; !finished; steps++) {
            for (Map.Entry<String, String> file : applied.entrySet()) {
                if (!file.getKey().endsWith("/")) {
                    project.write(file.getKey(), file.getValue());
                }
            }
            DyingFile files = DyingFile.killedAfter(steps);
            finished = catchThrowable(() -> new Rollback(files).execute(root)) == null;

            new JournalRecovery().recover(root);
            if (new JournalFile(root).read().isPresent()) {
                assertThat(project.tree()).as("killed after %s steps", steps).isEqualTo(applied);
            } else {
                assertThat(project.tree()).as("killed after %s steps", steps).isEqualTo(after);
            }
        }
    }

    @Test
    void withoutAJournalThereIsNothingToDo() throws IOException {
        new Rollback().execute(root);

        RollbackReport report = new Rollback().execute(root);

        assertThat(report.restored()).isEmpty();
        assertThat(report.isComplete()).isTrue();
        assertThat(project.tree()).isEqualTo(before);
    }
}
