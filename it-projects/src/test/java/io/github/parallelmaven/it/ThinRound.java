package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The least that holds a line of the table of frameworks: tests listed, categorised, run in parallel, compared; nothing is written. */
final class ThinRound {

    private static final List<String> COUNTED = List.of("1.1", "1.2", "1.4", "2.1", "2.4");

    private ThinRound() {}

    /**
     * Validates a project.
     *
     * @param coverage what gate 2.1 counts
     */
    static MavenRun of(ItProject project, String coverage, String... options) {
        TreeSnapshot before = project.files();

        List<String> words = new ArrayList<>(List.of("-Dparallel.perf.minImprovement=10"));
        words.addAll(List.of(options));
        MavenRun run = project.goal("validate", words.toArray(String[]::new));

        assertThat(run.log())
                .as("see %s", run.file())
                .anyMatch(line -> line.contains("2.1  Complete coverage") && line.contains(coverage))
                .anyMatch(line -> line.matches("\\[INFO] +\\d+ workers \\(.*peak concurrency \\d+.*"));
        Map<String, String> judged = project.results().words();
        COUNTED.forEach(gate -> assertThat(judged).as("see %s", run.file()).containsEntry(gate, "PASSED"));
        List.of("2.2", "2.3", "3.1", "3.2", "3.3", "3.4", "4.2")
                .forEach(gate -> assertThat(judged.get(gate))
                        .as("gate %s, see %s", gate, run.file())
                        .isNotEqualTo("FAILED"));
        assertThat(project.files()).isEqualTo(before);
        return run;
    }
}
