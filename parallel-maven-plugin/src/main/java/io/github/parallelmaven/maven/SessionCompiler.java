package io.github.parallelmaven.maven;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * Compiles the test tree again in this session, and processes the classes as the build does. The original execution ids are kept: with a fresh id the compiler's
 * incremental state is lost and classes of deleted sources keep running.
 */
final class SessionCompiler {

    /**
     * What brings sources and resources of tests into their folder, by any execution: where Kotlin is compiled first, the one
     * that Maven binds by itself is replaced by another.
     */
    private static final Set<String> GOALS =
            Set.of("maven-resources-plugin:testResources", "maven-compiler-plugin:testCompile");

    /** The last lifecycle phase before the tests: coverage agents and weavers are bound to it. */
    static final String LAST_PHASE = "process-test-classes";

    private final MavenSession session;
    private final LifecycleExecutor lifecycle;
    private final BuildPluginManager plugins;
    private final List<MavenProject> modules;

    /**
     * @param modules those whose tests are compiled, in the order of the build
     */
    SessionCompiler(
            MavenSession session, LifecycleExecutor lifecycle, BuildPluginManager plugins, List<MavenProject> modules) {
        this.session = session;
        this.lifecycle = lifecycle;
        this.plugins = plugins;
        this.modules = List.copyOf(modules);
    }

    /**
     * @param removed resources that no longer exist: nobody but us deletes their copies
     * @return the compiler's messages, empty when all compiled
     */
    List<String> compile(Collection<Path> removed) {
        for (MavenProject module : modules) {
            List<String> messages = compile(module, removed);
            if (!messages.isEmpty()) {
                return messages;
            }
        }
        return List.of();
    }

    private List<String> compile(MavenProject module, Collection<Path> removed) {
        removed.forEach(resource -> CompiledCopies.delete(module, resource));
        try (InModule here = new InModule(session, module)) {
            // From the plan of a phase, since it knows the version of a plugin that no POM names.
            for (MojoExecution execution :
                    lifecycle.calculateExecutionPlan(session, LAST_PHASE).getMojoExecutions()) {
                if (compiles(execution)) {
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

    static boolean compiles(MojoExecution execution) {
        return GOALS.contains(execution.getArtifactId() + ":" + execution.getGoal())
                || LAST_PHASE.equals(execution.getLifecyclePhase());
    }

    private static List<String> messages(MojoFailureException e) {
        String text = e.getLongMessage() == null ? String.valueOf(e.getMessage()) : e.getLongMessage();
        return text.lines().filter(line -> !line.isBlank()).limit(20).toList();
    }
}
