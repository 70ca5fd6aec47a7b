package io.github.parallelmaven.edit.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.edit.JournaledWriter;
import io.github.parallelmaven.edit.pom.PomCase;
import io.github.parallelmaven.edit.pom.PomEditor;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.PomChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value that starts as it did before is another value, and the user may have changed it since. */
class GrownValuesTest {

    private static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>a</groupId>
              <artifactId>grown</artifactId>
              <version>1</version>
              <properties>
                <forkCount>1</forkCount>
                <argLine>-Xss1m</argLine>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
            </project>
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void aPom() throws IOException {
        write(POM);
    }

    private void apply(PomChange change) {
        List<ChangeSet> sets = new PomEditor()
                .edit(root, root.resolve("pom.xml"), List.of(change)).map(file -> new ChangeSet(List.of(file))).stream()
                        .toList();
        sets.forEach(set -> new JournaledWriter().apply(root, set));
    }

    private void write(String text) throws IOException {
        Files.writeString(root.resolve("pom.xml"), text);
    }

    private String read() throws IOException {
        return Files.readString(root.resolve("pom.xml"));
    }

    @Test
    void itIsTakenBackWhereOtherLinesChanged() throws IOException {
        apply(PomCase.forkCount("1C"));
        write(read().replace("-Xss1m", "-Xss2m"));

        assertThat(new Rollback().execute(root).refused()).isEmpty();
        assertThat(read()).isEqualTo(POM.replace("-Xss1m", "-Xss2m"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5C", "2C", "11C", "1C2", "2", "0"})
    void oneThatTheUserChangedSinceStaysAndIsNamed(String own) throws IOException {
        apply(PomCase.forkCount("1C"));
        write(read().replace(">1C<", ">" + own + "<"));
        String changed = read();

        RollbackReport report = new Rollback().execute(root);

        assertThat(report.refused())
                .singleElement()
                .asString()
                .startsWith("pom.xml:7: ")
                .contains("1C");
        assertThat(read()).isEqualTo(changed);
    }

    @Test
    void flagsAreWordsOfTheirOwn() throws IOException {
        apply(PomCase.flags("-XX:+UseSerialGC"));
        write(read().replace("-Xss1m", "-Xss2m"));

        assertThat(new Rollback().execute(root).refused()).isEmpty();
        assertThat(read()).isEqualTo(POM.replace("-Xss1m", "-Xss2m"));
    }
}
