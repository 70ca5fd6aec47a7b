package io.github.parallelmaven.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What somebody types who makes a suite parallel by hand.
 *
 * @param name as it is printed
 * @param options of Maven
 * @param environment of Maven, beside its own
 */
record HandConfiguration(String name, List<String> options, Map<String, String> environment) {

    private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** Takes back in Maven's own JVM what {@code JAVA_TOOL_OPTIONS} tells every JVM. */
    private static final String MAVEN_AS_USUAL = "-XX:TieredStopAtLevel=4 -XX:-UseSerialGC -XX:+UseG1GC";

    /** Has the time of each line in the log, since the time of the test goals is taken from it. */
    private static final String TIMES = "-Dorg.slf4j.simpleLogger.showDateTime=true"
            + " -Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX";

    private static final List<Integer> WORKERS = List.of(2, 4);

    /** Whatever is in the project: nothing is typed. */
    static HandConfiguration nothing(String name) {
        return new HandConfiguration(name, List.of(), Map.of("MAVEN_OPTS", MAVEN_AS_USUAL + " " + TIMES));
    }

    /** One test after another in one JVM. */
    static HandConfiguration sequential() {
        return typed("sequential", 1, 0);
    }

    /** Sequential, two and four forks, two and four class threads, each without and with {@link #FLAGS}. */
    static List<HandConfiguration> grid() {
        List<HandConfiguration> grid = new ArrayList<>();
        grid.add(sequential());
        WORKERS.forEach(workers -> grid.add(typed("forkCount " + workers, workers, 0)));
        WORKERS.forEach(workers -> grid.add(typed("class threads " + workers, 1, workers)));
        List<HandConfiguration> flagged =
                grid.stream().map(HandConfiguration::withFlags).toList();
        grid.addAll(flagged);
        return grid;
    }

    private static HandConfiguration typed(String name, int forks, int threads) {
        List<String> options = new ArrayList<>(List.of("-DforkCount=" + forks, "-DreuseForks=true"));
        // Each framework hears one of these, and Surefire passes all of them on.
        options.add("-Djunit.jupiter.execution.parallel.enabled=" + (threads > 0));
        options.add("-Djunit.vintage.execution.parallel.enabled=" + (threads > 0));
        if (threads > 0) {
            options.addAll(List.of(
                    "-Djunit.jupiter.execution.parallel.mode.default=same_thread",
                    "-Djunit.jupiter.execution.parallel.mode.classes.default=concurrent",
                    "-Djunit.jupiter.execution.parallel.config.strategy=fixed",
                    "-Djunit.jupiter.execution.parallel.config.fixed.parallelism=" + threads,
                    "-Djunit.vintage.execution.parallel.classes=true",
                    "-Djunit.vintage.execution.parallel.pool-size=" + threads,
                    "-Dparallel=classes",
                    "-DperCoreThreadCount=false",
                    "-DthreadCount=" + threads));
        }
        return new HandConfiguration(name, options, nothing(name).environment());
    }

    /** By the environment, since {@code -DargLine} would drop what the project tells its test JVMs. */
    private HandConfiguration withFlags() {
        return new HandConfiguration(
                name + ", flags",
                options,
                Map.of("MAVEN_OPTS", environment.get("MAVEN_OPTS"), "JAVA_TOOL_OPTIONS", String.join(" ", FLAGS)));
    }
}
