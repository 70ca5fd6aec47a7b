package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.edit.file.ByteEdits;
import io.github.parallelmaven.edit.file.CharEdit;
import io.github.parallelmaven.edit.file.NewFile;
import io.github.parallelmaven.edit.pom.PomEditor;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.FileText;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.PomChange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which gate's commit holds what. */
class CommitPlanTest {

    private static final String PIN = "no POM names its version";

    private static final String POM = """
            <project>
              <properties>
                <a>b</a>
              </properties>
              <build>
                <plugins>
                  <plugin>
                    <artifactId>maven-surefire-plugin</artifactId>
                    <configuration>
                      <forkCount>1</forkCount>
                    </configuration>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

    @TempDir
    private Path root;

    private String text(CommitPlan plan, GateId gate, String path) {
        return new String(plan.files().get(gate).get(path), StandardCharsets.UTF_8);
    }

    private CommitPlan plan(FileChange... changes) {
        return CommitPlan.of(root, new ChangeSet(List.of(changes)), Set.of(PIN));
    }

    @Test
    void aTestWithATagAndALockIsCommittedInTwoSteps() throws IOException {
        String source = "class A {}\n";
        Files.writeString(root.resolve("A.java"), source);
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        FileChange change = ByteEdits.of(
                "A.java",
                bytes,
                FileText.decode(bytes, StandardCharsets.UTF_8),
                List.of(
                        new CharEdit(0, "", "@Isolated\n", ChangeGroup.ISOLATION, "H10"),
                        new CharEdit(0, "", "@Tag(\"unit\")\n", ChangeGroup.TAGS, "fast"),
                        new CharEdit(0, "", "@Order(1)\n", ChangeGroup.BUILD, "starts early")));

        CommitPlan plan = plan(change);

        assertThat(plan.files().keySet())
                .containsExactly(GateId.NO_UNTAGGED_TEST, GateId.NO_UNGUARDED_SHARED_STATE, GateId.SAME_RESULTS);
        assertThat(text(plan, GateId.NO_UNTAGGED_TEST, "A.java")).isEqualTo("@Tag(\"unit\")\nclass A {}\n");
        assertThat(text(plan, GateId.NO_UNGUARDED_SHARED_STATE, "A.java"))
                .isEqualTo("@Isolated\n@Tag(\"unit\")\nclass A {}\n");
        assertThat(text(plan, GateId.SAME_RESULTS, "A.java"))
                .isEqualTo("@Isolated\n@Tag(\"unit\")\n@Order(1)\nclass A {}\n");
    }

    @Test
    void versionsComeFirstAndAllSettingsTogetherWithTheProof() throws IOException {
        Path pom = Files.writeString(root.resolve("pom.xml"), POM);
        FileChange change = new PomEditor()
                .edit(
                        root,
                        pom,
                        List.of(
                                new PomChange.PinPlugin("maven-surefire-plugin", "3.5.6", PIN),
                                new PomChange.SurefireProperty("forkCount", "forkCount", "2", "proven: 2 forks")))
                .orElseThrow();

        CommitPlan plan = plan(change);

        assertThat(plan.files().keySet()).containsExactly(GateId.RUNNER_DETECTED, GateId.SAME_RESULTS);
        assertThat(text(plan, GateId.RUNNER_DETECTED, "pom.xml"))
                .contains("<version>3.5.6</version>", "<forkCount>1</forkCount>")
                .doesNotContain("${forkCount}");
        assertThat(text(plan, GateId.SAME_RESULTS, "pom.xml"))
                .contains(
                        "<version>3.5.6</version>", "<forkCount>2</forkCount>", "<forkCount>${forkCount}</forkCount>");
    }

    @Test
    void whatIsDeclaredComesBeforeWhatIsPinned() {
        FileChange change = NewFile.of(
                ".mvn/parallel/parallel.properties",
                "# ours\n\nparallel.pin.minimumTests=16\nparallel.tag.unit=fast\n",
                ChangeGroup.BUILD,
                "declares");

        CommitPlan plan = plan(change);

        assertThat(text(plan, GateId.CONFIGURATION_VALID, ".mvn/parallel/parallel.properties"))
                .isEqualTo("# ours\n\nparallel.tag.unit=fast\n");
        assertThat(text(plan, GateId.SAME_RESULTS, ".mvn/parallel/parallel.properties"))
                .isEqualTo("# ours\n\nparallel.pin.minimumTests=16\nparallel.tag.unit=fast\n");
    }

    @Test
    void newPinsAloneDeclareNothing() throws IOException {
        Path file = root.resolve(".mvn/parallel/parallel.properties");
        Files.createDirectories(file.getParent());
        String before = "parallel.pin.minimumTests=16\nparallel.tag.unit=fast\n";
        Files.writeString(file, before);
        byte[] bytes = before.getBytes(StandardCharsets.UTF_8);
        FileChange change = ByteEdits.of(
                ".mvn/parallel/parallel.properties",
                bytes,
                FileText.decode(bytes, StandardCharsets.UTF_8),
                List.of(new CharEdit(before.indexOf("16"), "16", "17", ChangeGroup.BUILD, "pins")));

        assertThat(plan(change).files().keySet()).containsExactly(GateId.SAME_RESULTS);
    }
}
