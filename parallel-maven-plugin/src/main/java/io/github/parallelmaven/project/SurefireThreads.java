package io.github.parallelmaven.project;

import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.SurefireParallel;
import io.github.parallelmaven.model.TestFramework;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The threads by which Surefire lets test classes of JUnit 4 and TestNG overlap in one JVM: through its own providers up to
 * 3.5, through the engines of the JUnit Platform from 3.6 on (tried with 3.5.6 and 3.6.1).
 */
public final class SurefireThreads {

    private static final String NUMBER = "\\d{1,6}";

    /** The first Surefire that knows the JUnit Platform alone. */
    private static final String PLATFORM_ONLY = "3.6";

    /** The first JUnit 4 that Surefire's provider with threads runs; an older one gets the provider without. */
    private static final String JUNIT_WITH_THREADS = "4.7";

    /** The first Vintage engine that has threads. */
    private static final String VINTAGE_WITH_THREADS = "5.12";

    private SurefireThreads() {}

    /**
     * What to set so that so many classes overlap: relative to the machine, where a whole number of threads a processor does
     * it and the provider counts like that.
     *
     * @param cores processors of this machine
     */
    static SortedMap<String, String> relative(Project project, int workers, int cores) {
        SortedMap<String, String> settings = SurefireParallel.fixed(workers);
        if (!countsPerCore(project)) {
            settings.remove(SurefireParallel.PER_CORE);
        } else if (workers % cores == 0) {
            settings.put(SurefireParallel.THREAD_COUNT, String.valueOf(workers / cores));
            settings.remove(SurefireParallel.PER_CORE);
            if (!isPerCore(project)) {
                settings.put(SurefireParallel.PER_CORE, "true");
            }
        }
        return settings;
    }

    /** Whether a module's own settings let classes overlap, and nothing smaller than a class. */
    public static boolean areClasses(Project project) {
        return isRead(project)
                && value(project, SurefireParallel.PARALLEL).equals(SurefireParallel.CLASSES)
                && value(project, SurefireParallel.THREAD_COUNT).matches(NUMBER);
    }

    /** How many classes a project's own settings let overlap; 1 where they start no such threads, or others too. */
    public static int workers(Project project, int cores) {
        if (!areClasses(project)) {
            return 1;
        }
        boolean perCore = countsPerCore(project) && isPerCore(project);
        return Math.max(1, Integer.parseInt(value(project, SurefireParallel.THREAD_COUNT)) * (perCore ? cores : 1));
    }

    /**
     * Whether they take the parts that a runner of JUnit 4 makes of a class, such as one for each set of parameters, for classes of
     * their own.
     */
    public static boolean splitClasses(Reactor reactor) {
        return reactor.modules().stream().anyMatch(SurefireThreads::countsPerCore);
    }

    /** Whether Surefire starts no such threads for the tests of a module, whatever it is told. */
    public static boolean areIgnored(Project project) {
        return hasProviders(project) && (isOnPlatform(project) || !isTestNg(project) && isOldJUnit(project));
    }

    /** Whether all classes that run in one JVM without forks are one report: Surefire's own provider for TestNG makes it so. */
    public static boolean makeOneReport(Project project) {
        return hasProviders(project) && isTestNg(project);
    }

    /** Whether Surefire reads these settings for the tests of a module, and we can prove them; also where it has none. */
    public static boolean isRead(Project project) {
        return unread(project).isEmpty();
    }

    /** Why it does not; empty where it does. */
    public static Optional<String> unread(Project project) {
        return hasProviders(project) ? unreadByProviders(project) : unreadByEngines(project);
    }

    private static Optional<String> unreadByProviders(Project project) {
        Optional<Version> junit = version(project, "junit:junit");
        if (isOnPlatform(project)) {
            return Optional.of("in " + project.path()
                    + " the JUnit Platform runs the tests, which Surefire tells of threads from 3.6 on only");
        }
        if (isTestNg(project)) {
            return junit.map(any -> "TestNG and JUnit side by side, as in " + project.path() + ", were not tried");
        }
        return junit.filter(any -> isOldJUnit(project))
                .map(old -> "Surefire runs JUnit " + old.number() + " of " + project.path()
                        + " by a provider that has none before " + JUNIT_WITH_THREADS);
    }

    /** Where no POM names the engine, Surefire adds a newer one. */
    private static Optional<String> unreadByEngines(Project project) {
        if (isTestNg(project)) {
            return Optional.of("the engine for TestNG starts the classes of " + project.path()
                    + " in one order, so that no shuffled run proves them");
        }
        return version(project, TestFramework.JUNIT4.artifact())
                .filter(version -> version.isBefore(VINTAGE_WITH_THREADS))
                .map(old -> "the Vintage engine of " + project.path() + " has none before " + VINTAGE_WITH_THREADS);
    }

    /** Whether the JUnit Platform runs a module's tests. */
    static boolean isOnPlatform(Project project) {
        return !hasProviders(project)
                || project.dependencies().stream()
                        .anyMatch(dependency -> dependency.key().startsWith("org.junit.platform:"));
    }

    /** Whether Surefire runs the tests by a provider for each framework, and not all by the JUnit Platform. */
    public static boolean hasProviders(Project project) {
        return Optional.ofNullable(project.plugins().get("maven-surefire-plugin"))
                .flatMap(surefire -> Version.parse(surefire.version()))
                .filter(version -> version.isBefore(PLATFORM_ONLY))
                .isPresent();
    }

    private static boolean isOldJUnit(Project project) {
        return version(project, "junit:junit")
                .filter(version -> version.isBefore(JUNIT_WITH_THREADS))
                .isPresent();
    }

    private static boolean countsPerCore(Project project) {
        return hasProviders(project) && !isTestNg(project);
    }

    private static boolean isPerCore(Project project) {
        return !value(project, SurefireParallel.PER_CORE).equalsIgnoreCase("false");
    }

    private static boolean isTestNg(Project project) {
        return version(project, "org.testng:testng").isPresent();
    }

    private static Optional<Version> version(Project project, String key) {
        return project.dependencies().stream()
                .filter(dependency -> dependency.key().equals(key))
                .findFirst()
                .flatMap(dependency -> Version.parse(dependency.version()));
    }

    private static String value(Project project, String name) {
        return project.setting(name).value().trim();
    }
}
