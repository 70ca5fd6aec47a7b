package io.github.parallelmaven.report;

import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.SurefireParallel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Plain Maven commands for a project that {@code apply} has changed; none needs this plugin. */
final class MavenCommand {

    private final RunConfiguration inEffect;

    /** For a project whose own settings give this configuration. */
    MavenCommand(RunConfiguration inEffect) {
        this.inEffect = inEffect;
    }

    String fullSuite() {
        return "mvn test";
    }

    /** Only the tests with this tag, in that configuration. */
    String category(String tag, RunConfiguration configuration) {
        return selected("-Dgroups=" + tag, configuration);
    }

    /** Only the tests with none of these tags. */
    String allBut(List<String> tags, RunConfiguration configuration) {
        return selected("-DexcludedGroups=" + String.join(",", tags), configuration);
    }

    private String selected(String selection, RunConfiguration configuration) {
        List<String> words = new ArrayList<>(List.of("mvn", "test", selection));
        if (!configuration.choice().equals(inEffect.choice())) {
            words.addAll(overrides(configuration));
        }
        return String.join(" ", words);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private List<String> overrides(RunConfiguration configuration) {
        String parallel = "-Djunit.jupiter.execution.parallel.";
        List<String> noThreads = inEffect.mode() == Mode.SUREFIRE_THREADS
                ? List.of("-D" + SurefireParallel.PARALLEL + "=" + SurefireParallel.NONE)
                : List.of(parallel + "enabled=false");
        return switch (configuration.mode()) {
            case AS_IS -> List.of();
            case SEQUENTIAL -> joined(List.of("-DforkCount=1"), noThreads);
            case FORKS -> joined(List.of("-DforkCount=" + configuration.workers(), "-DreuseForks=true"), noThreads);
            case SUREFIRE_THREADS ->
                joined(
                        List.of("-DforkCount=1"),
                        SurefireParallel.fixed(configuration.workers()).entrySet().stream()
                                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                                .toList());
            case CLASS_THREADS ->
                List.of(
                        "-DforkCount=1",
                        parallel + "enabled=true",
                        parallel + "mode.default=same_thread",
                        parallel + "mode.classes.default=concurrent",
                        parallel + "config.strategy=fixed",
                        parallel + "config.fixed.parallelism=" + configuration.workers(),
                        parallel + "config.fixed.max-pool-size=" + configuration.workers());
        };
    }
}
