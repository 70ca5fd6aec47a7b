package io.github.parallelmaven.edit.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.edit.JUnitPropertiesEditor;
import io.github.parallelmaven.edit.JournaledWriter;
import io.github.parallelmaven.edit.SampleProject;
import io.github.parallelmaven.edit.pom.PomCase;
import io.github.parallelmaven.edit.pom.PomEditor;
import io.github.parallelmaven.edit.source.SourceCase;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.PomChange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is a remark depends on the kind of file: only there an insertion was put out of use. */
class RemarksTest {

    private static final String URL = "<argLine>-Dws.url=http://localhost</argLine>";

    @TempDir
    Path root;

    private SampleProject project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new SampleProject(root);
    }

    @Test
    void twoSlashesInAPomAreNoRemark() throws IOException {
        project.replace("pom.xml", "<forkCount>1</forkCount>", URL);
        String before = project.read("pom.xml");
        applyToPom(PomCase.flags("-XX:+UseSerialGC"));
        project.replace("pom.xml", "\n", "\r\n");

        assertThat(refused()).isEmpty();
        assertThat(project.read("pom.xml")).isEqualTo(before.replace("\n", "\r\n"));
    }

    @Test
    void aPomOfOneLineIsTakenBackWithItsNamespaces() throws IOException {
        String before = project.read("pom.xml")
                .replaceAll("\\s*\\n\\s*", "")
                .replace("<project>", "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">");
        project.write("pom.xml", before);
        applyToPom(PomCase.forkCount("1C"));
        project.replace("pom.xml", "<a>b</a>", "<a>c</a>");

        assertThat(refused()).isEmpty();
        assertThat(project.read("pom.xml")).isEqualTo(before.replace("<a>b</a>", "<a>c</a>"));
    }

    @Test
    void whatStandsInAnXmlRemarkIsNamedAndLeftAlone() throws IOException {
        applyToPom(PomCase.forkCount("1C"));
        project.replace("pom.xml", "<forkCount>1C</forkCount>", "<!-- <forkCount>1C</forkCount> -->");

        assertThat(refused())
                .singleElement()
                .asString()
                .startsWith("pom.xml:4: ")
                .contains("<forkCount>1C</forkCount>");
        assertThat(project.read("pom.xml")).contains("<!-- <forkCount>1C</forkCount> -->");
    }

    @Test
    void whatStandsInACdataSectionIsNoXmlRemark() throws IOException {
        project.replace("pom.xml", "<a>b</a>", "<a><![CDATA[<!--]]></a>");
        String before = project.read("pom.xml");
        applyToPom(PomCase.forkCount("1C"));
        project.replace("pom.xml", "<plugins>", "<plugins><!-- mine -->");

        assertThat(refused()).isEmpty();
        assertThat(project.read("pom.xml")).isEqualTo(before.replace("<plugins>", "<plugins><!-- mine -->"));
    }

    @Test
    void whatStandsInAJavaRemarkIsNamedAndLeftAlone() throws IOException {
        new JournaledWriter().apply(root, project.annotate(SampleProject.B, SourceCase.tag("a.BTest", "two", "slow")));
        project.replace(SampleProject.B, "@Tag(\"slow\")", "/* @Tag(\"slow\") */");

        assertThat(refused())
                .singleElement()
                .asString()
                .startsWith(SampleProject.B + ":13: ")
                .contains("@Tag(\"slow\")");
        assertThat(project.read(SampleProject.B)).contains("    /* @Tag(\"slow\") */\n    @Test\n");
    }

    @Test
    void aRemarkOfManyLinesIsOneToItsEnd() throws IOException {
        new JournaledWriter().apply(root, project.annotate(SampleProject.B, SourceCase.tag("a.BTest", "two", "slow")));
        project.replace(SampleProject.B, "    @Tag(\"slow\")\n", "    /*\n    @Tag(\"slow\")\n    */\n");

        assertThat(refused()).hasSize(1);
        assertThat(project.read(SampleProject.B)).contains("    /*\n    @Tag(\"slow\")\n    */\n");
    }

    @Test
    void anAddressInAJavaLiteralIsNoRemark() throws IOException {
        String before = project.read(SampleProject.B);
        new JournaledWriter().apply(root, project.annotate(SampleProject.B, SourceCase.tag("a.BTest", "two", "slow")));
        project.replace(
                SampleProject.B, "    @Tag(\"slow\")\n    @Test", "    @See(\"http://x\") @Tag(\"slow\") @Test");

        assertThat(refused()).isEmpty();
        assertThat(project.read(SampleProject.B))
                .isEqualTo(before.replace("    @Test\n    void two", "    @See(\"http://x\") @Test\n    void two"));
    }

    @Test
    void inPropertiesOnlyALineThatStartsWithASignIsARemark() throws IOException {
        String before = "# first line, long enough\nurl=http://localhost/#top\nother.key.of.mine=1\n";
        project.write(SampleProject.PROPERTIES, before);
        applyToProperties();
        project.replace(SampleProject.PROPERTIES, "a.b.long=true", "  ! a.b.long=true");

        assertThat(refused()).singleElement().asString().startsWith(SampleProject.PROPERTIES + ":4: ");
        project.replace(SampleProject.PROPERTIES, "  ! a.b.long=true", "a.b.long=true");
        project.replace(SampleProject.PROPERTIES, "\n", "\r\n");

        assertThat(refused()).isEmpty();
        assertThat(project.read(SampleProject.PROPERTIES)).isEqualTo(before.replace("\n", "\r\n"));
    }

    private void applyToPom(PomChange change) {
        new JournaledWriter()
                .apply(
                        root,
                        new ChangeSet(new PomEditor()
                                .edit(root, root.resolve("pom.xml"), List.of(change)).stream()
                                        .toList()));
    }

    private void applyToProperties() {
        new JournaledWriter()
                .apply(
                        root,
                        new ChangeSet(new JUnitPropertiesEditor()
                                        .edit(
                                                root,
                                                root.resolve("src/test/resources"),
                                                List.of(new PomChange.JUnitParameter("a.b.long", "true", "threads")))
                                        .stream()
                                        .toList()));
    }

    private List<String> refused() {
        return new Rollback()
                .execute(root).refused().stream()
                        .map(RollbackReport.Refusal::toString)
                        .toList();
    }
}
