package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.PomChange.PinPlugin;
import io.github.parallelmaven.model.Project.PluginVersion;
import io.github.parallelmaven.phase.Console;
import io.github.parallelmaven.phase.Goal;
import io.github.parallelmaven.phase.Settings;
import io.github.parallelmaven.phase.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/** The worker as a child of this Maven: same version, settings, profiles and properties, in the trial copy. */
public final class ChildWorker implements Worker {

    private final MavenSession session;
    private final PluginDescriptor plugin;
    private final Path root;
    private final Console console;

    /**
     * @param plugin this plugin as it runs: the worker runs the same version
     * @param root the topmost folder of the user's build
     */
    public ChildWorker(MavenSession session, PluginDescriptor plugin, Path root, Console console) {
        this.session = session;
        this.plugin = plugin;
        this.root = root;
        this.console = console;
    }

    @Override
    public SortedMap<String, List<PinPlugin>> pins() {
        return new PinPlaces(session, root).pins();
    }

    private SortedMap<String, Map<String, PluginVersion>> plugins() {
        ProjectReader reader = new ProjectReader(session, root);
        SortedMap<String, Map<String, PluginVersion>> plugins = new TreeMap<>();
        for (MavenProject module : TestModules.of(session)) {
            plugins.put(reader.show(PomFile.of(module)), reader.plugins(module, ""));
        }
        return plugins;
    }

    @Override
    public Ended run(
            Goal goal, Settings.Mode mode, Path original, Path copy, Path output, Map<String, List<PinPlugin>> pins)
            throws IOException {
        WorkerArguments arguments = new WorkerArguments(goal, mode, original, copy, output, pins, plugins());
        Files.deleteIfExists(arguments.result());
        Files.deleteIfExists(WorkerProblem.file(output));
        Path pom = copy.resolve(root.relativize(new Selection(session).pom()));
        String prefix = plugin.getGroupId() + ":" + plugin.getArtifactId() + ":" + plugin.getVersion() + ":";
        MavenCommand command = MavenCommand.like(session, pom)
                .define("parallel.worker.arguments", arguments.write().toString())
                .define(
                        "parallel.worker.parent",
                        String.valueOf(ProcessHandle.current().pid()))
                .define(ChildRuns.GUARD_PROPERTY, "true")
                .define("maven.build.cache.enabled", "false")
                .define(EffectiveModel.FRESH_PARENTS, "true")
                // Its log is where a stack trace belongs.
                .add("-e")
                .add(prefix + "guard", SessionCompiler.LAST_PHASE, prefix + "worker");
        ChildMaven child = new ChildMaven(console::say);
        ChildMaven.Exit exit;
        try (StopNotice notice = new StopNotice(console, goal)) {
            exit = child.run(command, pom.getParent(), output.resolve("worker.log"), Duration.ZERO);
        }
        return Files.isRegularFile(arguments.result()) ? Ended.well(exit.log()) : failed(exit, copy, output);
    }

    private Ended failed(ChildMaven.Exit exit, Path copy, Path output) throws IOException {
        WorkerFailure failure = new WorkerFailure(copy, root);
        Optional<WorkerProblem> told = WorkerProblem.read(output);
        WorkerProblem problem = told.isPresent() ? told.get() : failure.explain(exit);
        return new Ended(false, failure.translated(problem.problem()), problem.next(), exit.log());
    }

    @Override
    public Path result(Path output) {
        return output.resolve("result.json");
    }
}
