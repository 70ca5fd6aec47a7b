package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A build that overlaps its tests already, with hazards that its team knows of. */
class RatchetTest {

    private static final String BASELINE = ".mvn/parallel/baseline/org.example.a-list-that-all-classes-fill.json";

    private static MavenRun build(ItProject project, String... more) {
        String[] words = new String[more.length + 1];
        words[0] = "process-test-classes";
        System.arraycopy(more, 0, words, 1, more.length);
        return project.maven(words);
    }

    @Test
    void onlyAHazardThatIsNotInTheBaselineFailsTheBuild() {
        ItProject project = ItProject.copy("a-list-that-all-classes-fill", "ratchet");
        project.bind("thread-safety");
        project.write(".mvn/parallel/parallel.properties", "parallel.gates=3.1\n");
        assertThat(build(project).errors()).anyMatch(line -> line.contains("3.1 No unguarded shared state FAILED"));

        MavenRun written = build(project, "-Dparallel.thread-safety.baseline=write");

        assertThat(written.exit()).as("see %s", written.file()).isZero();
        assertThat(written.tests()).isZero();
        assertThat(written.log()).anyMatch(line -> line.contains("written, 4 open hazards. Commit it"));
        assertThat(project.read(BASELINE).lines()).hasSize(6);
        MavenRun known = build(project);
        assertThat(known.exit()).as("see %s", known.file()).isZero();
        assertThat(known.log()).anyMatch(line -> line.contains("none open but 4 of the baseline"));

        project.write(
                "src/test/java/org/example/EmilTest.java",
                project.read("src/test/java/org/example/AnnaTest.java").replace("AnnaTest", "EmilTest"));
        MavenRun more = build(project);

        assertThat(more.exit()).isNotZero();
        assertThat(more.log())
                .as("see %s", more.file())
                .anyMatch(line ->
                        line.contains("where:    src/test/java/org/example/EmilTest.java:11 (isOnTheList): H02"))
                .anyMatch(line -> line.endsWith("lacks @ResourceLock(\"static:org.example.Guests.NAMES\")"))
                .anyMatch(line -> line.contains("next: ") && line.contains(":thread-safety -Dparallel.apply=true`"))
                .noneMatch(line -> line.contains("AnnaTest"));
        assertThat(more.errors())
                .as("the same as in the table, see %s", more.file())
                .anyMatch(line -> line.contains(". Next: mvn parallel:thread-safety -Dparallel.apply=true"));
        assertThat(project.results().json("findings.json").path("findings"))
                .as("every finding is kept, the known ones too")
                .extracting(finding -> finding.path("test_class").asText())
                .contains("org.example.AnnaTest", "org.example.EmilTest");

        project.remove("src/test/java/org/example/EmilTest.java");
        String anna = "src/test/java/org/example/AnnaTest.java";
        project.replace(anna, "Guests.NAMES.add(", "var names = java.util.List.of(");
        project.replace(anna, "Guests.NAMES.contains", "names.contains");
        MavenRun mended = project.maven("clean", "process-test-classes");

        assertThat(mended.exit()).as("see %s", mended.file()).isZero();
        assertThat(mended.log())
                .anyMatch(line -> line.contains("3.1") && line.contains("WARNED"))
                .anyMatch(line -> line.contains("org.example.AnnaTest: H02"));
        assertThat(build(project, "-Dparallel.thread-safety.baseline=write").log())
                .anyMatch(line -> line.contains("1 mended and taken out, 3 left"));
    }
}
