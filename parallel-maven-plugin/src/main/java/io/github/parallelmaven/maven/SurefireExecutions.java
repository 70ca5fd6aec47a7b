package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.phase.SuiteProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * The executions of {@code surefire:test} that one module's build makes, in the order of its POM: teams split their tests
 * over several, by category or by what cannot share. Each test counts once: an execution that runs tests once more, in
 * another setting, is left out.
 */
final class SurefireExecutions {

    private static final String SUREFIRE = "org.apache.maven.plugins:maven-surefire-plugin";

    private SurefireExecutions() {}

    /**
     * The executions whose tests are judged; at least one, the first of them the one that the module's settings are read
     * from.
     *
     * @param leftOut is told of each that is not, with the reason
     */
    static List<SurefireExecution> of(
            MavenSession session, MavenProject module, LifecycleExecutor lifecycle, Consumer<String> leftOut) {
        List<SurefireExecution> all = ids(module).stream()
                .map(id -> SurefireExecution.of(session, module, lifecycle, id))
                .toList();
        requireOneProvider(module, all);
        all.stream()
                .filter(execution -> !execution.isSwitchedOff())
                .forEach(execution -> requireOwnClasses(module, execution));
        List<SurefireExecution> kept = new ArrayList<>();
        List<TestSelection> earlier = new ArrayList<>();
        for (SurefireExecution execution : all) {
            if (execution.isSwitchedOff()) {
                continue;
            }
            TestSelection selection = TestSelection.of(execution);
            if (earlier.stream().anyMatch(selection::repeats)) {
                leftOut.accept("Surefire's execution " + execution.id() + " in " + module.getArtifactId()
                        + ", since it runs tests again that an earlier execution runs");
            } else {
                kept.add(execution);
                earlier.add(selection);
            }
        }
        return kept.isEmpty() ? List.of(all.get(0)) : List.copyOf(kept);
    }

    /** Classes in the jar of a dependency can neither be tagged nor isolated here, and no scan of ours finds them. */
    private static void requireOwnClasses(MavenProject module, SurefireExecution execution) {
        List<String> scanned = execution.list("dependenciesToScan");
        if (!scanned.isEmpty()) {
            throw new SuiteProblem(
                    "Surefire's <dependenciesToScan> (" + String.join(", ", scanned) + ") in " + module.getArtifactId()
                            + " runs tests out of a jar, which are nobody's here to tag or to isolate.",
                    "run these tests in the module that has them, or leave this one out, with -pl '!MODULE'.");
        }
    }

    /**
     * Before 3.6 Surefire can be told to pass by JUnit 4 or TestNG, so that two executions with the same classes run different
     * tests: nothing that is known before a run tells which.
     */
    private static void requireOneProvider(MavenProject module, List<SurefireExecution> executions) {
        Set<String> providers = executions.stream()
                .filter(execution -> !execution.isSwitchedOff())
                .map(execution -> execution.value("junitArtifactName") + " " + execution.value("testNGArtifactName"))
                .collect(Collectors.toSet());
        if (providers.size() > 1) {
            throw new SuiteProblem(
                    "Surefire's executions "
                            + executions.stream().map(SurefireExecution::id).collect(Collectors.joining(", ")) + " in "
                            + module.getArtifactId()
                            + " are told apart by <junitArtifactName> or <testNGArtifactName>, one"
                            + " for JUnit and one for TestNG: which tests each of them runs is not known before a run.",
                    "run both frameworks in one execution, through the JUnit Platform: maven-surefire-plugin 3.6.1 with"
                            + " junit:junit 4.13.2 and TestNG 6.14.3 or newer; then call the goal again.");
        }
    }

    /** The execution whose settings are the module's: the one that Maven makes by itself, unless the POM switches it off. */
    static String main(MavenProject module) {
        return ids(module).get(0);
    }

    /** All that are bound to a phase; the default one first, and also where nothing is said of any. */
    static List<String> ids(MavenProject module) {
        Plugin plugin = module.getPlugin(SUREFIRE);
        List<String> ids = new ArrayList<>();
        if (plugin != null) {
            plugin.getExecutions().stream()
                    .filter(execution -> execution.getGoals().contains("test") && !isOff(execution))
                    .map(PluginExecution::getId)
                    .forEach(ids::add);
        }
        if (ids.remove(PomChange.SerialTests.REST) || ids.isEmpty()) {
            ids.add(0, PomChange.SerialTests.REST);
        }
        return List.copyOf(ids);
    }

    /**
     * Why one more execution would run tests twice, or otherwise than now; empty when it would not. The profile for serial
     * tests takes their classes out of {@code default-test} alone, and what that is told by itself no other execution knows.
     */
    static Optional<String> obstacleToSerialTests(MavenProject module) {
        List<String> ids = new ArrayList<>(ids(module));
        ids.remove(PomChange.SerialTests.ID);
        if (!ids.equals(List.of(PomChange.SerialTests.REST))) {
            return Optional.of("the tests of " + module.getArtifactId() + " are split already, over "
                    + String.join(", ", ids) + ", and its classes would have to leave each of these");
        }
        return ownParameter(module.getPlugin(SUREFIRE))
                .map(name -> "<" + name + "> stands in the execution default-test of " + module.getArtifactId()
                        + ", where no other execution finds it; move it to the plugin's configuration");
    }

    /** What is said of {@code default-test} and not of the plugin; our own excludes are. */
    private static Optional<String> ownParameter(@Nullable Plugin plugin) {
        PluginExecution rest =
                plugin == null ? null : plugin.getExecutionsAsMap().get(PomChange.SerialTests.REST);
        if (rest == null || !(rest.getConfiguration() instanceof Xpp3Dom own)) {
            return Optional.empty();
        }
        Xpp3Dom all = plugin.getConfiguration() instanceof Xpp3Dom configuration
                ? configuration
                : new Xpp3Dom("configuration");
        boolean split = plugin.getExecutionsAsMap().containsKey(PomChange.SerialTests.ID);
        return Stream.of(own.getChildren())
                .filter(child -> !child.equals(all.getChild(child.getName())))
                .map(Xpp3Dom::getName)
                .filter(name -> !(split && name.equals("excludes")))
                .findFirst();
    }

    private static boolean isOff(PluginExecution execution) {
        boolean skipped = execution.getConfiguration() instanceof Xpp3Dom configuration
                && (says(configuration, "skip") || says(configuration, "skipTests"));
        return "none".equalsIgnoreCase(execution.getPhase()) || skipped;
    }

    private static boolean says(Xpp3Dom configuration, String parameter) {
        Xpp3Dom child = configuration.getChild(parameter);
        return child != null && "true".equals(child.getValue());
    }

    /** Whether it is the one that an earlier {@code apply} has written for what crosses processes. */
    static boolean isSerial(SurefireExecution execution) {
        return execution.id().equals(PomChange.SerialTests.ID);
    }
}
