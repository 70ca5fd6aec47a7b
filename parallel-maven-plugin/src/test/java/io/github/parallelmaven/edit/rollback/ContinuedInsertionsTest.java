package io.github.parallelmaven.edit.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.edit.JournaledWriter;
import io.github.parallelmaven.edit.SampleProject;
import io.github.parallelmaven.edit.journal.JournalFile;
import io.github.parallelmaven.edit.source.SourceCase;
import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.SourceInsertion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Insertions that stand as they were written, while what somebody wrote beside them has made them a part of something else. */
class ContinuedInsertionsTest {

    private static final String ADDED = " + Integer.getInteger(\"fork\", 1) - 1";

    @TempDir
    Path root;

    private SampleProject project;
    private String before;

    @BeforeEach
    void makeProject() throws IOException {
        project = new SampleProject(root);
        before = project.read(SampleProject.B);
    }

    private void apply(AnnotationInsertion... wanted) {
        new JournaledWriter().apply(root, project.annotate(SampleProject.B, wanted));
    }

    private void write(String text) throws IOException {
        project.write(SampleProject.B, text);
        before = text;
    }

    private void replace(String old, String now) throws IOException {
        project.replace(SampleProject.B, old, now);
    }

    /** On every call, and nothing of the file is changed. */
    private void isRefused(int line, String inserted) throws IOException {
        String text = project.read(SampleProject.B);
        for (int call = 0; call < 2; call++) {
            assertThat(refused())
                    .singleElement()
                    .asString()
                    .startsWith(SampleProject.B + ":" + line + ": what apply inserted here was altered: " + inserted);
            assertThat(project.read(SampleProject.B)).isEqualTo(text);
            assertThat(root.resolve(JournalFile.PATH)).exists();
        }
    }

    private void isTakenBack(String expected) throws IOException {
        assertThat(refused()).isEmpty();
        assertThat(project.read(SampleProject.B)).isEqualTo(expected);
        assertThat(root.resolve(JournalFile.PATH)).doesNotExist();
    }

    private List<String> refused() {
        return new Rollback()
                .execute(root).refused().stream()
                        .map(RollbackReport.Refusal::toString)
                        .toList();
    }

    private static AnnotationInsertion marker() {
        return new AnnotationInsertion(
                "a.BTest",
                "",
                "",
                "org.junit.jupiter.api.parallel.Isolated",
                "",
                List.of(),
                ChangeGroup.ISOLATION,
                "shared");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Isolated(\"mine\")",
                "@Isolated (\"mine\")",
                "@Isolated\n    (\"mine\")",
                "@Isolated /* why */ (\"mine\")",
                "@Isolated // why\n(\"mine\")"
            })
    void anAnnotationThatWasGivenArgumentsIsRefused(String altered) throws IOException {
        apply(marker());
        replace("@Isolated", altered);

        isRefused(6, "@Isolated");
    }

    @Test
    void theImportOfAnAnnotationThatWasGivenArgumentsStaysUntilTheAnnotationIsGone() throws IOException {
        apply(marker());
        replace("@Isolated", "@Isolated(\"mine\")");
        isRefused(6, "@Isolated");
        replace("@Isolated(\"mine\")\n", "");

        isTakenBack(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Isolated // mine\n",
                "@Isolated /* mine */\n",
                "/* mine */ @Isolated\n",
                "@Isolated @Slow\n",
                "@Slow @Isolated\n",
                "@Isolated final\n"
            })
    void whatElseStandsOnItsLineIsNoAlteration(String line) throws IOException {
        apply(marker());
        replace("@Isolated\n", line);

        assertThat(refused()).isEmpty();
        assertThat(project.read(SampleProject.B).replaceAll("\\s+", " "))
                .isEqualTo(before.replace("class BTest", line.replace("@Isolated", "") + "class BTest")
                        .replaceAll("\\s+", " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@IsolatedX", "@Isolated_", "@Isolatedc", "@Isolated.Mine"})
    void anAnnotationWhoseNameGoesOnIsTheUsers(String altered) throws IOException {
        apply(marker());
        replace("@Isolated\n", altered + "\n");

        new Rollback().execute(root);

        assertThat(project.read(SampleProject.B)).contains("\n" + altered + "\nclass BTest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Tags({@Tag(\"slow\"), @Tag(\"mine\")})",
                "@Tags({@Tag(\"mine\"), @Tag(\"slow\")})",
                "@Tags({@Tag(\"slow\") /* ours */ , @Tag(\"mine\")})",
                "@Tags(@Tag(\"slow\"))"
            })
    void anAnnotationThatBecameAPartOfAnotherIsRefused(String altered) throws IOException {
        apply(SourceCase.tag("a.BTest", "two", "slow"));
        replace("@Tag(\"slow\")", altered);

        isRefused(13, "@Tag(\"slow\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Order(1 + 1)", "@Order(10)", "@Order(1).x"})
    void aNumberThatGoesOnIsRefused(String altered) throws IOException {
        apply(new AnnotationInsertion(
                "a.BTest",
                "two",
                "",
                "org.junit.jupiter.api.Order",
                "1",
                List.of(),
                ChangeGroup.ISOLATION,
                "it needs the one before"));
        replace("@Order(1)", altered);

        isRefused(13, "@Order(1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public @Tag(\"slow\")void two",
                "public@Tag(\"slow\") void two",
                "public@Tag(\"slow\")void two",
                "public  @Tag(\"slow\")void two"
            })
    void wordsThatTheInsertionStandsBetweenStayApart(String altered) throws IOException {
        apply(SourceCase.tag("a.BTest", "two", "slow"));
        replace("@Tag(\"slow\")\n    @Test\n    void two", altered);

        assertThat(refused()).isEmpty();
        assertThat(project.read(SampleProject.B)).containsPattern("    public +void two\\(\\)");
    }

    private void applyCategory() throws IOException {
        write(before.replace("class BTest", "@Category(Fast.class)\nclass BTest")
                .replace("import ", "import org.junit.experimental.categories.Category;\nimport "));
        apply(new AnnotationInsertion(
                "a.BTest",
                "",
                "",
                "org.junit.experimental.categories.Category",
                "Unit.class",
                List.of("m.Unit"),
                ChangeGroup.TAGS,
                "why"));
        assertThat(project.read(SampleProject.B)).contains("@Category({Fast.class, Unit.class})");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{Fast.class, Unit.class, Mine.class}",
                "{Fast.class, Mine.class, Unit.class}",
                "{Quick.class, Unit.class}"
            })
    void ofTwoBracesNeitherIsTakenAlone(String altered) throws IOException {
        applyCategory();
        replace("{Fast.class, Unit.class}", altered);

        for (int call = 0; call < 2; call++) {
            assertThat(refused())
                    .hasSize(2)
                    .allSatisfy(refusal -> assertThat(refusal)
                            .startsWith(SampleProject.B + ":7: what apply inserted here was altered: "));
            assertThat(project.read(SampleProject.B)).contains("@Category(" + altered + ")\n");
        }
    }

    @Test
    void bothBracesOfAFileThatHasChangedElsewhereAreTakenBack() throws IOException {
        applyCategory();
        replace("class BTest", "final class BTest");

        isTakenBack(before.replace("class BTest", "final class BTest"));
    }

    private void insertBehind(String old, String inserted) throws IOException {
        SourceInsertion wanted = new SourceInsertion(
                SampleProject.B, before.indexOf(old) + old.length(), inserted, ChangeGroup.ISOLATION, "port:8080");
        new JournaledWriter().apply(root, new ChangeSet(project.insert(SampleProject.B, wanted)));
    }

    private void applyToThePort() throws IOException {
        write(before.replace("class BTest {\n", "class BTest {\n\n    int port = 8080;\n"));
        insertBehind("8080", ADDED);
        assertThat(project.read(SampleProject.B)).contains("int port = 8080" + ADDED + ";");
    }

    @Test
    void whatWasPutIntoALiteralIsFoundInAFileThatHasChangedElsewhere() throws IOException {
        write(before.replace("class BTest {\n", "class BTest {\n\n    String name = \"db-of-mine\".trim();\n"));
        insertBehind("\"db", "\" + System.getProperty(\"fork\", \"\") + \"");
        replace("void two", "void renamed");

        isTakenBack(before.replace("void two", "void renamed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" * 2", "/ 2", "_0", "0", ".0"})
    void aSumThatGoesOnIsRefused(String more) throws IOException {
        applyToThePort();
        replace(ADDED, ADDED + more);

        isRefused(7, ADDED.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {" /* mine */", " // mine\n   ", " + 2", ", other = 3"})
    void aSumWithSomethingBehindItIsTakenBack(String more) throws IOException {
        applyToThePort();
        replace(ADDED, ADDED + more);

        isTakenBack(before.replace("8080", "8080" + more));
    }
}
