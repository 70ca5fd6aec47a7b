package io.github.parallelmaven.report;

import io.github.parallelmaven.model.MavenOptions;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.SurefireParallel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plain Maven commands for a project that {@code apply} has changed; none needs this plugin. */
final class MavenCommand {

    private static final String JUPITER = "junit.jupiter.execution.parallel.";

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
        return selected("groups", tag, configuration);
    }

    /** Only the tests with none of these tags. */
    String allBut(List<String> tags, RunConfiguration configuration) {
        return selected("excludedGroups", String.join(",", tags), configuration);
    }

    private String selected(String by, String tags, RunConfiguration configuration) {
        List<String> words = new ArrayList<>(List.of("mvn", "test", MavenOptions.of(by, tags)));
        if (!configuration.choice().equals(inEffect.choice())) {
            words.add(MavenOptions.of(overrides(configuration)));
        }
        return String.join(" ", words);
    }

    private Map<String, String> overrides(RunConfiguration configuration) {
        Map<String, String> noThreads = inEffect.mode() == Mode.SUREFIRE_THREADS
                ? Map.of(SurefireParallel.PARALLEL, SurefireParallel.NONE)
                : Map.of(JUPITER + "enabled", "false");
        Map<String, String> options = new LinkedHashMap<>();
        if (configuration.mode() != Mode.AS_IS) {
            options.put(
                    "forkCount", configuration.mode() == Mode.FORKS ? String.valueOf(configuration.workers()) : "1");
        }
        switch (configuration.mode()) {
            case AS_IS -> {}
            case SEQUENTIAL -> options.putAll(noThreads);
            case FORKS -> {
                options.put("reuseForks", "true");
                options.putAll(noThreads);
            }
            case SUREFIRE_THREADS -> options.putAll(SurefireParallel.fixed(configuration.workers()));
            case CLASS_THREADS -> {
                String threads = String.valueOf(configuration.workers());
                options.put(JUPITER + "enabled", "true");
                options.put(JUPITER + "mode.default", "same_thread");
                options.put(JUPITER + "mode.classes.default", "concurrent");
                options.put(JUPITER + "config.strategy", "fixed");
                options.put(JUPITER + "config.fixed.parallelism", threads);
                options.put(JUPITER + "config.fixed.max-pool-size", threads);
            }
        }
        return options;
    }
}
