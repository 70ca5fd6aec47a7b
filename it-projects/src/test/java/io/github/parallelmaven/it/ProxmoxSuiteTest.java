package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The suite of the quick start: what is in it is found, at the lines where it stands. */
class ProxmoxSuiteTest {

    private static final Pattern MARK = Pattern.compile("// HAZARD (H\\d+)");

    @Test
    void everyTestIsFoundAndEveryFindingStandsAtAMarkedLine() throws IOException {
        ItProject project = ItProject.copy("proxmox-suite", "proxmox");
        TreeSnapshot before = project.files();

        MavenRun run = project.goal("thread-safety");

        assertThat(project.files()).as("see %s", run.file()).isEqualTo(before);
        assertThat(project.results().json("categories.json").path("tests").size())
                .isEqualTo(208);
        SortedSet<String> found = StreamSupport.stream(
                        project.results().json("findings.json").path("findings").spliterator(), false)
                .map(finding -> finding.path("file").asText() + ":"
                        + finding.path("line").asInt() + " "
                        + finding.path("rule").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isNotEmpty();
        assertThat(marks(project.folder())).containsAll(found);

        MavenRun explained = project.goal("explain", "-Dtest=RegionalReportTest");

        assertThat(explained.log())
                .as("see %s", explained.file())
                .anyMatch(line -> line.contains("lifting it: would save ") && line.contains("simulated for"));
    }

    private static SortedSet<String> marks(Path folder) throws IOException {
        SortedSet<String> marks = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder.resolve("src"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    Matcher mark = MARK.matcher(lines.get(i));
                    while (mark.find()) {
                        marks.add(folder.relativize(file).toString().replace('\\', '/') + ":" + (i + 1) + " "
                                + mark.group(1));
                    }
                }
            }
        }
        return marks;
    }
}
