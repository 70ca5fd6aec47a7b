package io.github.parallelmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.BuildTimes;
import io.github.parallelmaven.model.ClassTime;
import io.github.parallelmaven.model.MachineClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {

    @TempDir
    private Path folder;

    private static BuildTimes build(String module, int day, int cores) {
        return new BuildTimes(
                Instant.EPOCH.plusSeconds(86_400L * day).toString(),
                module,
                new MachineClass(cores, 8, "Linux", 17),
                "settings",
                new TreeMap<>(Map.of("a.ATest", new ClassTime(1.5, 0.25, 1.75))),
                3,
                0.75,
                new TreeSet<>(Set.of("a.ATest")),
                new TreeSet<>());
    }

    @Test
    void aBuildIsALineAndIsReadAsItWasWritten() throws IOException {
        HistoryFile file = HistoryFile.in(folder.resolve("new"));

        file.add(List.of(build("shop", 1, 2)));

        assertThat(file.read()).containsExactly(build("shop", 1, 2));
        assertThat(Files.readAllLines(file.path())).hasSize(1);
    }

    @Test
    void linesAreSortedSoThatModulesDoNotMeetInAMerge() throws IOException {
        HistoryFile file = HistoryFile.in(folder);
        file.add(List.of(build("shop", 1, 2)));
        file.add(List.of(build("api", 2, 2)));
        file.add(List.of(build("api", 1, 2), build("shop", 1, 2)));

        assertThat(file.read()).containsExactly(build("api", 1, 2), build("api", 2, 2), build("shop", 1, 2));
    }

    @Test
    void theOldestBuildsOfEachMachineClassAreLeftOut() throws IOException {
        HistoryFile file = HistoryFile.in(folder);
        List<BuildTimes> builds = new ArrayList<>(List.of(build("shop", 0, 4)));
        for (int day = 1; day <= HistoryFile.KEPT + 2; day++) {
            builds.add(build("shop", day, 2));
        }

        file.add(builds);

        assertThat(file.read())
                .hasSize(HistoryFile.KEPT + 1)
                .contains(build("shop", 0, 4), build("shop", 3, 2), build("shop", HistoryFile.KEPT + 2, 2))
                .doesNotContain(build("shop", 1, 2), build("shop", 2, 2));
    }

    @Test
    void marksOfAConflictAndLinesOfOtherFormsAreNoBuilds() throws IOException {
        HistoryFile file = HistoryFile.ofProject(folder);
        file.add(List.of(build("shop", 1, 2)));
        String line = Files.readString(file.path());

        Files.writeString(
                file.path(),
                "<<<<<<< ours\n=======\n{\"schema\":99}\n" + line.replace("\"schema\":1", "\"schema\":2"),
                StandardOpenOption.APPEND);

        assertThat(file.read()).containsExactly(build("shop", 1, 2));
    }

    @Test
    void whereThereIsNoFileThereAreNoBuilds() throws IOException {
        assertThat(HistoryFile.in(folder).read()).isEmpty();
    }
}
