package io.github.parallelmaven.maven;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Compiles the test tree again in this session, and processes the classes as the build does. The original execution ids are kept: with a fresh id the compiler's
 * incremental state is lost and classes of deleted sources keep running.
 */
final class SessionCompiler {

    private static final List<String> GOALS = List.of(
            "org.apache.maven.plugins:maven-resources-plugin:testResources@default-testResources",
            "org.apache.maven.plugins:maven-compiler-plugin:testCompile@default-testCompile");

    /** The last lifecycle phase before the tests: coverage agents and weavers are bound to it. */
    static final String LAST_PHASE = "process-test-classes";

    private final MavenSession session;
    private final LifecycleExecutor lifecycle;
    private final BuildPluginManager plugins;

    SessionCompiler(MavenSession session, LifecycleExecutor lifecycle, BuildPluginManager plugins) {
        this.session = session;
        this.lifecycle = lifecycle;
        this.plugins = plugins;
    }

    /**
     * @param removed resources that no longer exist: nobody but us deletes their copies
     * @return the compiler's messages, empty when all compiled
     */
    List<String> compile(Collection<Path> removed) {
        removed.forEach(resource -> CompiledCopies.delete(session.getCurrentProject(), resource));
        try {
            for (String goal : GOALS) {
                List<MojoExecution> plan =
                        lifecycle.calculateExecutionPlan(session, goal).getMojoExecutions();
                plugins.executeMojo(session, plan.get(plan.size() - 1));
            }
            for (MojoExecution execution :
                    lifecycle.calculateExecutionPlan(session, LAST_PHASE).getMojoExecutions()) {
                if (LAST_PHASE.equals(execution.getLifecyclePhase())) {
                    plugins.executeMojo(session, execution);
                }
            }
            return List.of();
        } catch (MojoFailureException e) {
            return messages(e);
        } catch (Exception e) {
            throw new IllegalStateException("the test tree could not be compiled again: " + e.getMessage(), e);
        }
    }

    private static List<String> messages(MojoFailureException e) {
        String text = e.getLongMessage() == null ? String.valueOf(e.getMessage()) : e.getLongMessage();
        return text.lines().filter(line -> !line.isBlank()).limit(20).toList();
    }
}
