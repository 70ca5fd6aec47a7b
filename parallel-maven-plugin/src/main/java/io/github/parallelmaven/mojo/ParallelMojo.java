package io.github.parallelmaven.mojo;

import io.github.parallelmaven.edit.OutputFolder;
import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.maven.BuildRoot;
import io.github.parallelmaven.maven.Commands;
import io.github.parallelmaven.maven.MavenCommand;
import io.github.parallelmaven.phase.Goal;
import io.github.parallelmaven.phase.InvalidSettingException;
import io.github.parallelmaven.phase.Settings;
import io.github.parallelmaven.phase.Settings.Mode;
import io.github.parallelmaven.phase.SuiteProblem;
import io.github.parallelmaven.phase.UnknownParameters;
import io.github.parallelmaven.project.BadPropertiesException;
import io.github.parallelmaven.project.ParallelProperties;
import io.github.parallelmaven.report.DamagedFileException;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals share: how they start, what they refuse, and where results go. */
abstract class ParallelMojo extends GoalParameters {

    /** Set in every build that we start. */
    private static final String IN_WORKER = "parallel.inWorker";

    private static final String OUTPUT = "parallel.outputDirectory";

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    /** Where results go; {@code target/parallel} by default. */
    @Parameter(property = "parallel.outputDirectory", defaultValue = "${project.build.directory}/parallel")
    private File outputDirectory;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            executeGoal();
        } catch (MojoFailureException e) {
            throw new MojoFailureException(commands().text(e.getMessage()), e.getCause());
        } catch (MojoExecutionException e) {
            throw new MojoExecutionException(commands().text(e.getMessage()), e.getCause());
        }
    }

    final Commands commands() {
        return new Commands(session, plugin);
    }

    final void say(String line) {
        getLog().info(commands().text(line));
    }

    /** What the goal is called for: {@code -q} is to leave out everything else. */
    final void answer(String line) {
        if (getLog().isInfoEnabled()) {
            say(line);
        } else {
            System.out.println(commands().text(line));
        }
    }

    private void executeGoal() throws MojoExecutionException, MojoFailureException {
        if (!isForWorker() && Boolean.parseBoolean(session.getUserProperties().getProperty(IN_WORKER))) {
            getLog().debug("parallel:" + goal().text() + " has nothing to do in a build that we started ourselves");
            return;
        }
        try {
            if (!needsSettings()) {
                run(Settings.read(name -> Optional.empty(), defaultMode()));
                return;
            }
            UnknownParameters.refuse(session.getUserProperties().stringPropertyNames(), name -> "-D" + name);
            ParallelProperties declared = ParallelProperties.read(BuildRoot.of(session));
            UnknownParameters.refuse(declared.overrides().keySet(), declared::place);
            if (declared.override(OUTPUT).isPresent()) {
                throw new MojoExecutionException(declared.place(OUTPUT) + ": " + OUTPUT
                        + " is read before this file is. Set it with -D, or as <outputDirectory> in the POM.");
            }
            Settings settings = Settings.read(name -> value(name, declared), defaultMode());
            if (settings.values().flag("parallel.skip", false)) {
                getLog().info("parallel:" + goal().text() + " is skipped (parallel.skip)");
                return;
            }
            boolean skipped = goal().phases().stream().allMatch(settings::skips);
            if (skipped) {
                getLog().info("parallel:" + goal().text() + " is skipped ("
                        + goal().phases().stream().map(Settings::skipOf).collect(Collectors.joining(", ")) + ")");
                return;
            }
            run(settings);
        } catch (BadPropertiesException | InvalidSettingException | SuiteProblem | EditRefused e) {
            throw new MojoExecutionException(e.getMessage());
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof DamagedFileException damaged) {
                throw new MojoExecutionException(damaged.getMessage());
            }
            throw new MojoExecutionException(
                    "parallel:" + goal().text() + " could not read or write a file: " + e.getMessage(), e);
        }
    }

    /** True for the one goal that works in the builds that we start; bound goals would start the next one there. */
    boolean isForWorker() {
        return false;
    }

    /** False for the goal that must work when a setting is the very thing that is broken. */
    boolean needsSettings() {
        return true;
    }

    /** Does the work of the goal. */
    abstract void run(Settings settings) throws MojoExecutionException, MojoFailureException;

    /** A direct goal acts once, for the whole session. */
    final boolean isFirstProject() {
        return project == session.getTopLevelProject();
    }

    final DirectGoal direct() {
        claimOutput();
        return new DirectGoal(session, plugin, outputDirectory(), this::say);
    }

    final void claimOutput() {
        if (session.getUserProperties().getProperty(OUTPUT) == null) {
            // Only what is typed may lead out of the project: a POM may be somebody else's.
            OutputFolder.requireInside(BuildRoot.of(session), outputDirectory());
        }
        List<Path> sources = Stream.of(
                        project.getCompileSourceRoots().stream(),
                        project.getTestCompileSourceRoots().stream(),
                        Stream.concat(project.getResources().stream(), project.getTestResources().stream())
                                .map(Resource::getDirectory))
                .flatMap(folders -> folders)
                .map(Path::of)
                .toList();
        OutputFolder.claim(
                outputDirectory(),
                BuildRoot.of(session),
                project.getBasedir().toPath(),
                Path.of(project.getBuild().getDirectory()),
                sources);
    }

    /** Which goal this is. */
    abstract Goal goal();

    /** How much the goal measures where nothing is said. */
    Mode defaultMode() {
        return Mode.QUICK;
    }

    MavenSession session() {
        return session;
    }

    MavenProject project() {
        return project;
    }

    MojoExecution execution() {
        return execution;
    }

    Path outputDirectory() {
        return outputDirectory.toPath();
    }

    private Optional<String> value(String name, ParallelProperties declared) {
        // A literal in the POM would hide what was typed.
        String typed = session.getUserProperties().getProperty(name);
        String set = typed != null ? typed : parameters().get(name);
        return set != null ? Optional.of(set) : declared.override(name);
    }

    /** What would leave tests out of this build, as typed; empty for a whole build. */
    final Set<String> filters() {
        return MavenCommand.filters(session.getUserProperties());
    }
}
