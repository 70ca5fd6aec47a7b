package io.github.parallelmaven.edit.rollback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.parallelmaven.edit.DyingFile;
import io.github.parallelmaven.edit.JUnitPropertiesEditor;
import io.github.parallelmaven.edit.JournaledWriter;
import io.github.parallelmaven.edit.SampleProject;
import io.github.parallelmaven.edit.journal.JournalFile;
import io.github.parallelmaven.edit.pom.PomCase;
import io.github.parallelmaven.edit.pom.PomEditor;
import io.github.parallelmaven.edit.source.SourceCase;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.PomChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Insertions that were altered, moved or taken out while the code around them changed too. */
class AlteredInsertionsTest {

    private static final String LOCK = "@ResourceLock(value = \"x\", mode = ResourceAccessMode.READ_WRITE)";

    @TempDir
    Path root;

    private SampleProject project;
    private Map<String, String> before;

    @BeforeEach
    void makeProject() throws IOException {
        project = new SampleProject(root);
        before = project.tree();
    }

    private void apply() {
        new JournaledWriter().apply(root, project.changes());
    }

    /** One tag and one lock on the class, two imports and one more. */
    private void applyLock() {
        new JournaledWriter()
                .apply(
                        root,
                        project.annotate(
                                SampleProject.B,
                                SourceCase.tag("a.BTest", "", "unit"),
                                SourceCase.lock("a.BTest", "x")));
    }

    private List<String> refused() {
        return new Rollback()
                .execute(root).refused().stream()
                        .map(RollbackReport.Refusal::toString)
                        .toList();
    }

    /** What is said stays said until the user does something about it; other lines have gone by then. */
    private void isRefusedTwice(String file, int line, String inserted) {
        assertThat(refused())
                .singleElement()
                .asString()
                .startsWith(file + ":" + line + ": ")
                .contains(inserted);
        assertThat(refused()).singleElement().asString().startsWith(file).contains(inserted);
        assertThat(root.resolve(JournalFile.PATH)).exists();
    }

    @Test
    void otherLineEndsAreNoAlteration() throws IOException {
        apply();
        project.replace(SampleProject.A, "\r\n", "\n");
        project.replace(SampleProject.B, "\n", "\r\n");
        project.replace("pom.xml", "\n", "\r\n");
        project.replace(SampleProject.PROPERTIES, "\n", "\r\n");

        RollbackReport report = new Rollback().execute(root);

        assertThat(report.refused()).isEmpty();
        assertThat(report.notes()).isEmpty();
        assertThat(project.read(SampleProject.A))
                .isEqualTo(before.get(SampleProject.A).replace("\r\n", "\n"));
        assertThat(project.read(SampleProject.B))
                .isEqualTo(before.get(SampleProject.B).replace("\n", "\r\n"));
        assertThat(project.read("pom.xml")).isEqualTo(before.get("pom.xml").replace("\n", "\r\n"));
        assertThat(root.resolve(SampleProject.PROPERTIES)).doesNotExist();
        assertThat(root.resolve(".mvn")).doesNotExist();
    }

    @Test
    void anotherIndentIsNoAlteration() throws IOException {
        apply();
        project.replace(SampleProject.A, "    ", "\t");
        project.replace("pom.xml", "  ", "\t");

        RollbackReport report = new Rollback().execute(root);

        assertThat(report.refused()).isEmpty();
        assertThat(report.notes()).isEmpty();
        assertThat(project.read(SampleProject.A))
                .isEqualTo(before.get(SampleProject.A).replace("    ", "\t"));
        assertThat(project.read("pom.xml")).isEqualTo(before.get("pom.xml").replace("  ", "\t"));
    }

    @Test
    void joinedAndWrappedLinesAreNoAlteration() throws IOException {
        apply();
        project.replace(SampleProject.A, "@Tag(\"slow\")\r\n    @Test", "@Tag(\"slow\") @Test");
        project.replace(SampleProject.B, "@Isolated(\"shared\")", "@Isolated(\n        \"shared\"\n)");

        assertThat(refused()).isEmpty();
        assertThat(project.read(SampleProject.A)).isEqualTo(before.get(SampleProject.A));
        assertThat(project.read(SampleProject.B)).isEqualTo(before.get(SampleProject.B));
    }

    @Test
    void ofTwoNeighboursOnlyOneMayHaveOtherWhiteSpace() throws IOException {
        applyLock();
        project.replace(SampleProject.B, LOCK, LOCK.replace("(", "(\n    ").replace(", ", ",\n    "));

        assertThat(refused()).isEmpty();
        assertThat(project.read(SampleProject.B)).isEqualTo(before.get(SampleProject.B));
    }

    @Test
    void neighboursOnIndentedLinesGoWithOtherWhiteSpaceToo() throws IOException {
        new JournaledWriter()
                .apply(
                        root,
                        project.annotate(
                                SampleProject.B,
                                SourceCase.tag("a.BTest", "one", "unit"),
                                SourceCase.tag("a.BTest", "one", "db")));
        project.replace(SampleProject.B, "@Tag(\"db\")", "@Tag( \"db\" )");
        assertThat(new Rollback().plan(root).refused()).isEmpty();
        project.replace(
                SampleProject.B, "@Tag(\"unit\")\n    @Tag( \"db\" )\n    @Test", "@Test @Tag(\"unit\") @Tag(\"db\")");

        assertThat(refused()).isEmpty();
        assertThat(project.read(SampleProject.B)).isEqualTo(before.get(SampleProject.B));
    }

    @Test
    void linesAtTheEndOfAConvertedFileWithoutALastLineEndGo() throws IOException {
        project.write(SampleProject.PROPERTIES, "mine=1\r\nyours=2");
        ChangeSet changes = new ChangeSet(new JUnitPropertiesEditor()
                        .edit(
                                root,
                                root.resolve("src/test/resources"),
                                List.of(
                                        new PomChange.JUnitParameter("a.b", "true", "threads"),
                                        new PomChange.JUnitParameter("a.c", "true", "threads")))
                        .stream()
                        .toList());
        new JournaledWriter().apply(root, changes);
        project.replace(SampleProject.PROPERTIES, "\r\n", "\n");

        assertThat(refused()).isEmpty();
        assertThat(project.read(SampleProject.PROPERTIES)).isEqualTo("mine=1\nyours=2");
    }

    @Test
    void aPinnedVersionThatWasRaisedIsNamedOnEveryCallWhateverOtherVersionsThereAre() throws IOException {
        new JournaledWriter()
                .apply(
                        root,
                        new ChangeSet(new PomEditor()
                                        .edit(
                                                root,
                                                root.resolve("pom.xml"),
                                                List.of(PomCase.pin("maven-surefire-plugin", "3.2.5")))
                                        .stream()
                                        .toList()));
        project.replace("pom.xml", "<version>3.2.5</version>", "<version>3.5.0</version>\n        <extensions/>");
        project.replace("pom.xml", "<configuration>", "<configuration><reuseForks/>");
        project.replace("pom.xml", "      <plugin>\n", "      <plugin>\n        <!-- tests -->\n");

        isRefusedTwice("pom.xml", 10, "<version>3.2.5</version>");
        project.replace("pom.xml", "        <version>3.5.0</version>\n", "");

        assertThat(refused()).isEmpty();
    }

    @Test
    void blankLinesThatCameWithAnImportGoWithItInAConvertedFile() throws IOException {
        project.write(SampleProject.B, "package a;\n\nclass BTest {\n}\n");
        new JournaledWriter().apply(root, project.annotate(SampleProject.B, SourceCase.tag("a.BTest", "", "unit")));
        project.replace(SampleProject.B, "\n", "\r\n");

        assertThat(refused()).isEmpty();
        assertThat(project.read(SampleProject.B)).isEqualTo("package a;\r\n\r\nclass BTest {\r\n}\r\n");
    }

    @Test
    void anotherSpaceInALiteralIsAnAlteration() throws IOException {
        apply();
        project.replace(SampleProject.B, "@Isolated(\"shared\")", "@Isolated(\"sha red\")");

        isRefusedTwice(SampleProject.B, 8, "@Isolated(\"shared\")");
        assertThat(project.read(SampleProject.B)).contains("@Isolated(\"sha red\")");
    }

    @Test
    void twoOfOursThatWereSwappedAreBothTakenBack() throws IOException {
        applyLock();
        project.replace(SampleProject.B, "@Tag(\"unit\")\n" + LOCK, LOCK + "\n@Tag(\"unit\")");
        String imports = "import org.junit.jupiter.api.Tag;\nimport org.junit.jupiter.api.Test;\n";
        project.replace(SampleProject.B, imports, "");
        project.replace(SampleProject.B, "\nclass BTest", "import org.junit.jupiter.api.Test;\nclass BTest");
        project.replace(
                SampleProject.B,
                "import org.junit.jupiter.api.parallel.ResourceAccessMode;\n",
                "import org.junit.jupiter.api.parallel.ResourceAccessMode;\nimport org.junit.jupiter.api.Tag;\n");

        assertThat(refused()).isEmpty();
        assertThat(project.read(SampleProject.B))
                .doesNotContain("Tag", "Resource")
                .contains("class BTest");
        assertThat(root.resolve(".mvn")).doesNotExist();
    }

    @Test
    void aSwappedOneThatOthersEqualIsNamedAndTakenBackOnceItStandsAlone() throws IOException {
        new JournaledWriter()
                .apply(
                        root,
                        project.annotate(
                                SampleProject.B,
                                SourceCase.tag("a.BTest", "one", "unit"),
                                SourceCase.tag("a.BTest", "one", "db"),
                                SourceCase.tag("a.BTest", "two", "unit")));
        project.replace(SampleProject.B, "@Tag(\"unit\")\n    @Tag(\"db\")", "@Tag(\"db\")\n    @Tag(\"unit\")");

        assertThat(refused()).singleElement().asString().contains("@Tag(\"unit\")");
        assertThat(refused()).isEmpty();
        assertThat(project.read(SampleProject.B)).isEqualTo(before.get(SampleProject.B));
    }

    @Test
    void anAlteredAnnotationWhoseClassWasRenamedIsNamedOnEveryCall() throws IOException {
        applyLock();
        project.replace(SampleProject.B, ", mode = ResourceAccessMode.READ_WRITE)", ", mode = READ)");
        project.replace(SampleProject.B, "class BTest {\n\n    @Test", "final class CTest {\n    @Fast @Test");
        project.replace(SampleProject.B, "@Tag(\"unit\")\n", "@Tag(\"unit\")\n@Slow\n");

        isRefusedTwice(SampleProject.B, 10, LOCK);
        assertThat(project.read(SampleProject.B)).contains("@ResourceLock(value = \"x\", mode = READ)");
        project.replace(SampleProject.B, "@ResourceLock(value = \"x\", mode = READ)\n", "");

        RollbackReport report = new Rollback().execute(root);

        assertThat(report.isComplete()).isTrue();
        assertThat(report.notes()).containsExactly(SampleProject.B + ": no longer there: " + LOCK);
        assertThat(root.resolve(".mvn")).doesNotExist();
    }

    @Test
    void anAlteredPropertyThatWasMovedIsNamedOnEveryCall() throws IOException {
        apply();
        project.replace("pom.xml", "    <a>b</a>\n    <forkCount>1C</forkCount>\n", "    <z>9</z>\n");
        project.replace(
                "pom.xml",
                "</project>",
                "  <profiles><profile><properties>\n"
                        + "    <forkCount>2C</forkCount>\n  </properties></profile></profiles>\n</project>");

        isRefusedTwice("pom.xml", 16, "<forkCount>1C</forkCount>");
        assertThat(project.read("pom.xml")).contains("<forkCount>1</forkCount>", "<forkCount>2C</forkCount>");
    }

    @Test
    void aValueThatWasChangedAgainInAnotherPlaceIsNamedAndOneThatWasPutBackIsNot() throws IOException {
        apply();
        project.write("pom.xml", "<project><build><forkCount>3</forkCount><rest/></build></project>\n");
        isRefusedTwice("pom.xml", 1, "${forkCount}");
        project.write("pom.xml", "<project><build><forkCount>1</forkCount><rest/></build></project>\n");

        assertThat(refused()).isEmpty();
        assertThat(project.read("pom.xml")).contains("<forkCount>1</forkCount>");
    }

    @Test
    void theSameAnnotationThatTheUserWroteStaysWhenOursIsNotFound() throws IOException {
        apply();
        String text = project.read(SampleProject.A);
        String mine = "    @Tag(\"unit\")\r\n    @Test\r\n    void mine() {\r\n        check();\r\n    }\r\n";
        int start = text.indexOf("    @Tag(\"unit\")\r\n    @Test\r\n    void two()");
        int end = text.indexOf("    private void run()");
        project.write(SampleProject.A, text.substring(0, start) + "    int a;\r\n\r\n" + mine + text.substring(end));

        for (int call = 0; call < 2; call++) {
            assertThat(refused())
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line)
                            .startsWith(SampleProject.A + ":")
                            .contains("take it out by hand", JournalFile.PATH));
        }
        assertThat(project.read(SampleProject.A)).contains(mine);
    }

    @Test
    void whatTheFileHadBeforeIsNeitherTakenNorInTheWay() throws IOException {
        String mine = "    @Tag(\"unit\")\r\n    @Test\r\n    void three()";
        project.replace(SampleProject.A, "    @Test\r\n    void three()", mine);
        project.replace(SampleProject.A, "import ", "import org.junit.jupiter.api.Tag;\r\nimport ");
        before = project.tree();
        new JournaledWriter().apply(root, project.annotate(SampleProject.A, SourceCase.tag("a.ATest", "two", "unit")));
        String text = project.read(SampleProject.A);
        int start = text.indexOf("    @Tag(\"unit\")\r\n    @Test\r\n    void two()");
        String changed = text.substring(0, start) + text.substring(text.indexOf(mine));
        project.write(SampleProject.A, changed);

        RollbackReport report = new Rollback().execute(root);

        assertThat(report.refused()).isEmpty();
        assertThat(report.notes()).containsExactly(SampleProject.A + ": no longer there: @Tag(\"unit\")");
        assertThat(project.read(SampleProject.A)).isEqualTo(changed);
    }

    @Test
    void whatWasCommentedOutIsNamedAndLeavesTheCodeBehindIt() throws IOException {
        apply();
        project.replace(SampleProject.A, "    @Tag(\"slow\")", "    // @Tag(\"slow\")");

        isRefusedTwice(SampleProject.A, 20, "@Tag(\"slow\")");
        assertThat(project.read(SampleProject.A)).contains("    // @Tag(\"slow\")\r\n    @Test\r\n");
    }

    @Test
    void aLineThatWasTakenOutOfACreatedFileIsGone() throws IOException {
        apply();
        project.write(SampleProject.PROPERTIES, "mine=1\n");

        RollbackReport report = new Rollback().execute(root);

        assertThat(report.refused()).isEmpty();
        assertThat(report.notes()).containsExactly(SampleProject.PROPERTIES + ": no longer there: a.b=true");
        assertThat(project.read(SampleProject.PROPERTIES)).isEqualTo("mine=1\n");
    }

    @Test
    void aLineOfACreatedFileIsFoundWithOtherSpacing() throws IOException {
        apply();
        project.write(SampleProject.PROPERTIES, "mine=1\n  a.b = true \n");

        assertThat(refused()).isEmpty();
        assertThat(project.read(SampleProject.PROPERTIES)).isEqualTo("mine=1\n");
    }

    @Test
    void whatWasRefusedIsStillNamedAfterAKill() throws IOException {
        applyLock();
        project.replace(SampleProject.B, ", mode = ResourceAccessMode.READ_WRITE)", ", mode = READ)");
        Map<String, String> applied = project.tree();
        boolean finished = false;
        for (int steps = 0; !finished; steps++) {
            for (Map.Entry<String, String> file : applied.entrySet()) {
                if (!file.getKey().endsWith("/")) {
                    project.write(file.getKey(), file.getValue());
                }
            }
            DyingFile files = DyingFile.killedAfter(steps);
            finished = catchThrowable(() -> new Rollback(files).execute(root)) == null;

            assertThat(refused()).as("killed after %s steps", steps).hasSize(1);
        }
    }

    @Test
    void theFileAsApplyLeftItIsTakenBackAlsoWhenSomethingWasRefusedBefore() throws IOException {
        applyLock();
        String applied = project.read(SampleProject.B);
        project.replace(SampleProject.B, ", mode = ResourceAccessMode.READ_WRITE)", ", mode = READ)");
        assertThat(refused()).hasSize(1);
        project.write(SampleProject.B, applied);

        assertThat(refused()).isEmpty();
        assertThat(project.read(SampleProject.B)).doesNotContain(LOCK);
        assertThat(Files.exists(root.resolve(".mvn"))).isFalse();
    }

    @Test
    void aJournalOfAnEarlierVersionIsStillTakenBack() throws IOException {
        apply();
        String journal = project.read(JournalFile.PATH);
        project.write(JournalFile.PATH, journal.replaceAll(",\\s*\"others\" : \\d+,\\s*\"unique\" : \\w+", ""));
        assertThat(project.read(JournalFile.PATH)).isNotEqualTo(journal).doesNotContain("unique");
        project.replace(SampleProject.A, "void two()", "void renamed()");

        assertThat(refused()).isEmpty();
        assertThat(project.read(SampleProject.A))
                .isEqualTo(before.get(SampleProject.A).replace("void two()", "void renamed()"));
    }
}
