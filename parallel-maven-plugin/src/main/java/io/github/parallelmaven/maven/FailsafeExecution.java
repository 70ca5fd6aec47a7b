package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.FailsafeSettings;
import io.github.parallelmaven.phase.SuiteProblem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * One execution of {@code failsafe:integration-test} in a module. Its configuration is that of Surefire under other
 * user properties, so it is read and changed in the same way.
 *
 * @param name groupId:artifactId@execution
 * @param mojo its configuration
 */
record FailsafeExecution(String name, SurefireExecution mojo) {

    private static final String PLUGIN = "maven-failsafe-plugin";
    private static final String GOAL = "integration-test";

    /** User properties that leave out Failsafe's tests alone. Those that leave out Surefire's too are filters of the whole build. */
    static final Set<String> FILTERS = Set.of(
            "skipITs",
            "it.test",
            "failsafe.includes",
            "failsafe.excludes",
            "failsafe.includesFile",
            "failsafe.excludesFile");

    /** Failsafe's own defaults (IntegrationTestMojo of 3.x). */
    private static final List<String> INCLUDES = List.of("**/IT*.java", "**/*IT.java", "**/*ITCase.java");

    /**
     * The executions that the POM binds, in its order; none where it has no Failsafe.
     *
     * @throws SuiteProblem when Maven cannot plan one
     */
    static List<FailsafeExecution> of(MavenSession session, MavenProject module, LifecycleExecutor lifecycle) {
        Plugin plugin = module.getPlugin("org.apache.maven.plugins:" + PLUGIN);
        if (plugin == null) {
            return List.of();
        }
        return plugin.getExecutions().stream()
                .filter(execution -> execution.getGoals().contains(GOAL) && !"none".equals(execution.getPhase()))
                .map(PluginExecution::getId)
                .map(id -> new FailsafeExecution(name(module, id), planned(session, module, lifecycle, id)))
                .toList();
    }

    private static SurefireExecution planned(
            MavenSession session, MavenProject module, LifecycleExecutor lifecycle, String id) {
        String task = "org.apache.maven.plugins:" + PLUGIN + ":" + GOAL + "@" + id;
        try (InModule here = new InModule(session, module)) {
            List<MojoExecution> plan =
                    lifecycle.calculateExecutionPlan(session, task).getMojoExecutions();
            return SurefireExecution.wrapping(session, module, plan.get(plan.size() - 1));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // Maven declares nine exceptions here, and each says what could not be found or read.
            throw new SuiteProblem(
                    "Maven cannot run maven-failsafe-plugin in this build: " + e.getMessage(),
                    "make `mvn verify` work, or leave its tests out with -DskipITs, then call the goal again.");
        }
    }

    static boolean isOne(MojoExecution execution) {
        return execution.getArtifactId().equals(PLUGIN) && execution.getGoal().equals(GOAL);
    }

    /** An execution by this name in this module. */
    static String name(MavenProject module, String id) {
        return module.getGroupId() + ":" + module.getArtifactId() + "@" + id;
    }

    /** Where an execution is recorded in a run: apart from Surefire, and from other executions. */
    static RunFolder folder(RunFolder run, String name) {
        return new RunFolder(all(run).resolve(URLEncoder.encode(name, StandardCharsets.UTF_8)));
    }

    /** Whether any was started in a run. */
    static boolean wereStarted(RunFolder run) {
        return Files.isDirectory(all(run));
    }

    private static Path all(RunFolder run) {
        return run.folder().resolve("integration");
    }

    /** What the user typed to leave out tests of Failsafe alone; empty for all of them. */
    static String typedFilters(MavenSession session) {
        return FILTERS.stream()
                .filter(name -> session.getUserProperties().getProperty(name) != null)
                .filter(name -> !"false".equals(session.getUserProperties().getProperty(name)))
                .sorted()
                .map(name -> "-D" + name)
                .collect(Collectors.joining(" "));
    }

    /** Whether the project keeps it from running any test. */
    boolean isSwitchedOff() {
        return mojo.isSwitchedOff() || mojo.value("skipITs").equals("true");
    }

    /** The classes that it selects, by binary name; what holds no test is among them. */
    SortedSet<String> selectedClasses() {
        return SurefireScan.selectedClasses(mojo, INCLUDES);
    }

    /** What it is told about its test JVMs. */
    FailsafeSettings settings() {
        return new FailsafeSettings(mojo.value("forkCount"), mojo.value("reuseForks"));
    }

    /** Notes in the folder of its records that it was started, and what it was told. */
    void noteStart(RunFolder folder) {
        FailsafeSettings told = settings();
        folder.start(List.of(told.forkCount(), told.reuseForks()));
    }

    /** What it was told when it was started; empty where that is not known. */
    static Optional<FailsafeSettings> noted(RunFolder folder) {
        List<String> told = folder.told();
        return told.size() < 2 ? Optional.empty() : Optional.of(new FailsafeSettings(told.get(0), told.get(1)));
    }

    Path reports() {
        return Path.of(mojo.value("reportsDirectory"));
    }

    /** Where its XML is of use to check the listener; nothing where the project writes none. */
    Stream<Path> xml() {
        return mojo.writesXml() ? Stream.of(reports()) : Stream.empty();
    }
}
