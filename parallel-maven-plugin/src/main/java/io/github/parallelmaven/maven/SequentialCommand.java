package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.MavenOptions;
import io.github.parallelmaven.model.SurefireParallel;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.project.MavenProject;

/**
 * The options that run everything one test after another, whatever {@code apply} left behind: printed for users, and tested as
 * fallback.
 */
public final class SequentialCommand {

    /** They leave the threads of Surefire. */
    private static final Map<String, String> OPTIONS =
            Map.of("forkCount", "1", "junit.jupiter.execution.parallel.enabled", "false");

    /** The option that does the same for Failsafe's tests where {@code apply} left them forks of their own. */
    private static final String FAILSAFE = "failsafe.forkCount";

    private SequentialCommand() {}

    /**
     * User properties by name.
     *
     * @param surefireThreads whether Surefire starts threads by itself: only then is it told not to, since the word alone makes it
     *     take another provider for JUnit 4
     */
    public static SortedMap<String, String> options(boolean surefireThreads) {
        SortedMap<String, String> options = new TreeMap<>(OPTIONS);
        if (surefireThreads) {
            options.put(SurefireParallel.PARALLEL, SurefireParallel.NONE);
        }
        return options;
    }

    /** As printed. */
    public static String text(boolean surefireThreads, boolean failsafeForks) {
        return MavenOptions.of(options(surefireThreads)) + (failsafeForks ? " " + MavenOptions.of(FAILSAFE, "1") : "");
    }

    /** Whether Surefire starts threads by itself in one of these projects, as its POM says. */
    public static boolean hasSurefireThreads(Collection<MavenProject> projects) {
        return projects.stream()
                .map(project -> project.getProperties().getProperty(SurefireParallel.PARALLEL, ""))
                .anyMatch(value -> !value.isBlank() && !value.equals(SurefireParallel.NONE));
    }

    /** Whether {@code apply} left forks of their own to the integration tests of one of these projects. */
    public static boolean hasFailsafeForks(Collection<MavenProject> projects) {
        return projects.stream().anyMatch(project -> project.getProperties().containsKey(FAILSAFE));
    }
}
