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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * What all goals share: their parameters. A default is not written here but in {@link Settings}, because
 * {@code .mvn/parallel/parallel.properties} stands between the POM and the default.
 */
abstract class ParallelMojo extends AbstractMojo {

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

    /** Skips this plugin. Default: false. */
    @Parameter(property = "parallel.skip")
    private String skip;

    /** Skips phase 1. Default: false. */
    @Parameter(property = "parallel.deps.skip")
    private String skipDeps;

    /** Skips phase 2. Default: false. */
    @Parameter(property = "parallel.categorize.skip")
    private String skipCategorize;

    /** Skips phase 3. Default: false. */
    @Parameter(property = "parallel.thread-safety.skip")
    private String skipThreadSafety;

    /**
     * {@code write}: makes the baseline of known hazards, or takes out of it what is mended, from compiled tests and
     * without a run. Default: hold, which lets no new hazard in.
     */
    @Parameter(property = "parallel.thread-safety.baseline")
    private String baseline;

    /** Whether an agent records what the tests touch, in one run that is not timed. Default: true. */
    @Parameter(property = "parallel.thread-safety.record")
    private String recordTouches;

    /**
     * Whether small edits that are proven to change no outcome are preferred to locks, isolation and serial executions.
     * Default: true.
     */
    @Parameter(property = "parallel.thread-safety.fixes")
    private String fixes;

    /** Skips phase 4. Default: false. */
    @Parameter(property = "parallel.perf.skip")
    private String skipPerf;

    /** On a phase goal: also writes what is inert without concurrency (tags, declarations, isolation). Default: false. */
    @Parameter(property = "parallel.apply")
    private String apply;

    /** On apply: one commit a gate, and a failed attempt on the branch {@code parallel/attempts}. Default: false. */
    @Parameter(property = "parallel.commit")
    private String commit;

    /** The gates that may fail the build, such as {@code 1.1,2.3}; the others are shown only. Default: all. */
    @Parameter(property = "parallel.gates")
    private String gates;

    /** Whether an unmet gate fails the build. Default: true. */
    @Parameter(property = "parallel.failOnGate")
    private String failOnGate;

    /** Whether a phase that is FAILED stops the later ones. Default: true. */
    @Parameter(property = "parallel.failFast")
    private String failFast;

    /** How much is measured: quick (at most 2.5 sequential runs), standard (6) or thorough. */
    @Parameter(property = "parallel.perf.mode")
    private String perfMode;

    /** {@code always}: a bound goal measures too. Default: a bound goal never runs a test itself. */
    @Parameter(property = "parallel.perf.measure")
    private String perfMeasure;

    /** What may run at the same time: any, forks or threads. Default: any. */
    @Parameter(property = "parallel.perf.workers")
    private String perfWorkers;

    /** The share of sequential time to save, such as 50. Default: the pin, or 50. */
    @Parameter(property = "parallel.perf.minImprovement")
    private String minImprovement;

    /** How near the lower bound is good enough, in percent. Default: 15. */
    @Parameter(property = "parallel.perf.limitTolerance")
    private String limitTolerance;

    /** The gain below which apply writes nothing, in percent. Default: 10. */
    @Parameter(property = "parallel.perf.minGainToApply")
    private String minGainToApply;

    /** Whether gate 4.3 fails instead of warning. Default: false. */
    @Parameter(property = "parallel.perf.strictCategoryTime")
    private String strictCategoryTime;

    /** Leaves tests that fail sequentially out of the comparison, by name. Default: false. */
    @Parameter(property = "parallel.perf.allowBaselineFailures")
    private String allowBaselineFailures;

    /**
     * What a bound goal does with the times of test classes: {@code keep} holds them against earlier builds of this machine and of
     * {@code .mvn/parallel/history.jsonl}; {@code write} also adds this machine's builds to that file; {@code accept} takes what is slower
     * as usual from now on; {@code off}. Default: keep.
     */
    @Parameter(property = "parallel.perf.history")
    private String history;

    /** What {@code thorough} may cost, in sequential runs, such as 20. Default: no limit. */
    @Parameter(property = "parallel.perf.budget")
    private String budget;

    /** Whether the tests of a class that decides when all are done may overlap in class threads. Default: true. */
    @Parameter(property = "parallel.perf.methodThreads")
    private String methodThreads;

    /** How much more than by chance a test class may take than in earlier builds, in percent. Default: 20. */
    @Parameter(property = "parallel.perf.maxRegression")
    private String maxRegression;

    /** Seconds over which all unit tests together are warned of. Default: 5. */
    @Parameter(property = "parallel.perf.unitWarnSeconds")
    private String unitWarnSeconds;

    /** Seconds over which all unit tests together fail a strict gate 4.3. Default: 10. */
    @Parameter(property = "parallel.perf.unitFailSeconds")
    private String unitFailSeconds;

    /** Seconds over which all integration tests together are warned of. Default: 30. */
    @Parameter(property = "parallel.perf.integrationWarnSeconds")
    private String integrationWarnSeconds;

    /** Seconds over which the whole suite is warned of. Default: 15. */
    @Parameter(property = "parallel.perf.suiteWarnSeconds")
    private String suiteWarnSeconds;

    /** Put before each category's tag where the plain word is already in use. Default: nothing. */
    @Parameter(property = "parallel.categorize.prefix")
    private String prefix;

    /** {@code all}: every test is tagged; {@code exceptions}: unit is the default and only the others are. Default: all. */
    @Parameter(property = "parallel.categorize.style")
    private String style;

    /** Milliseconds under which a test is a unit test. Default: 100. */
    @Parameter(property = "parallel.categorize.unitMillis")
    private String unitMillis;

    /** Milliseconds over which a test is slow. Default: 5000. */
    @Parameter(property = "parallel.categorize.integrationMillis")
    private String integrationMillis;

    /** How many mocks a unit test may have. Default: 3. */
    @Parameter(property = "parallel.categorize.maxMocks")
    private String maxMocks;

    /** How many calls a unit test may make. Default: 3. */
    @Parameter(property = "parallel.categorize.maxCalls")
    private String maxCalls;

    /** Words that mark a slow test, comma separated. */
    @Parameter(property = "parallel.categorize.slowWords")
    private String slowWords;

    /** Patterns that mark a workflow, comma separated. */
    @Parameter(property = "parallel.categorize.workflowWords")
    private String workflowWords;

    /** The most forks that are tried for Failsafe's tests. Default: 4; 1 for none. */
    @Parameter(property = "parallel.integration.maxWorkers")
    private String integrationMaxWorkers;

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

    private Map<String, String> parameters() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("parallel.skip", skip);
        values.put("parallel.deps.skip", skipDeps);
        values.put("parallel.categorize.skip", skipCategorize);
        values.put("parallel.thread-safety.skip", skipThreadSafety);
        values.put("parallel.thread-safety.baseline", baseline);
        values.put("parallel.thread-safety.record", recordTouches);
        values.put("parallel.thread-safety.fixes", fixes);
        values.put("parallel.perf.skip", skipPerf);
        values.put("parallel.apply", apply);
        values.put("parallel.commit", commit);
        values.put("parallel.gates", gates);
        values.put("parallel.failOnGate", failOnGate);
        values.put("parallel.failFast", failFast);
        values.put("parallel.perf.mode", perfMode);
        values.put("parallel.perf.budget", budget);
        values.put("parallel.perf.methodThreads", methodThreads);
        values.put("parallel.perf.measure", perfMeasure);
        values.put("parallel.perf.workers", perfWorkers);
        values.put("parallel.perf.minImprovement", minImprovement);
        values.put("parallel.perf.limitTolerance", limitTolerance);
        values.put("parallel.perf.minGainToApply", minGainToApply);
        values.put("parallel.perf.strictCategoryTime", strictCategoryTime);
        values.put("parallel.perf.allowBaselineFailures", allowBaselineFailures);
        values.put("parallel.perf.history", history);
        values.put("parallel.perf.maxRegression", maxRegression);
        values.put("parallel.perf.unitWarnSeconds", unitWarnSeconds);
        values.put("parallel.perf.unitFailSeconds", unitFailSeconds);
        values.put("parallel.perf.integrationWarnSeconds", integrationWarnSeconds);
        values.put("parallel.perf.suiteWarnSeconds", suiteWarnSeconds);
        values.put("parallel.categorize.prefix", prefix);
        values.put("parallel.categorize.style", style);
        values.put("parallel.categorize.unitMillis", unitMillis);
        values.put("parallel.categorize.integrationMillis", integrationMillis);
        values.put("parallel.categorize.maxMocks", maxMocks);
        values.put("parallel.categorize.maxCalls", maxCalls);
        values.put("parallel.categorize.slowWords", slowWords);
        values.put("parallel.categorize.workflowWords", workflowWords);
        values.put("parallel.integration.maxWorkers", integrationMaxWorkers);
        return values;
    }

    /** What would leave tests out of this build, as typed; empty for a whole build. */
    final Set<String> filters() {
        return MavenCommand.filters(session.getUserProperties());
    }
}
