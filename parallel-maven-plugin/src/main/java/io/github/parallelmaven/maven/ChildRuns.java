package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.TestRun.Exit;
import io.github.parallelmaven.model.TestRun.Status;
import io.github.parallelmaven.phase.SuiteProblem;
import io.github.parallelmaven.run.RunRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Runs the suite as a user would: in a child Maven of its own, with nothing of ours but the listener. Failsafe's tests
 * stay out: they are another suite, with reports of their own, and may need systems that are not there.
 */
final class ChildRuns {

    /** Tells our own bound goals in the child's POM to stay quiet. */
    static final String GUARD_PROPERTY = "parallel.inWorker";

    private final MavenSession session;
    private final List<SurefireExecution> suites;
    private final RunRecords records;
    private final String pluginVersion;
    private final Path output;

    /**
     * @param pluginVersion our own version
     * @param output where runs leave their traces
     */
    ChildRuns(
            MavenSession session,
            List<SurefireExecution> suites,
            RunRecords records,
            String pluginVersion,
            Path output) {
        this.session = session;
        this.suites = List.copyOf(suites);
        this.records = records;
        this.pluginVersion = pluginVersion;
        this.output = output;
    }

    /**
     * @param phase the lifecycle phase to build up to
     * @param properties user properties of the command
     */
    TestRun run(RunRequest request, String phase, Map<String, String> properties) {
        RunFolder folder = RunFolder.create(output, "%03d".formatted(request.number()));
        Path pom = new Selection(session).pom();
        MavenCommand command = MavenCommand.like(session, pom)
                .define(BuildRecorder.FOLDER, folder.folder().toString())
                .define(GUARD_PROPERTY, "true")
                .define("maven.build.cache.enabled", "false")
                // Our listener is checked against it.
                .define("disableXmlReport", "false")
                .define("skipITs", "true")
                // Modules side by side would be another run than the one that is timed.
                .add("-T1", "io.github.parallelmaven:parallel-maven-plugin:" + pluginVersion + ":record", phase);
        properties.forEach(command::define);
        List<Path> reports = suites.stream()
                .map(suite -> Path.of(suite.value("reportsDirectory")))
                .toList();
        suites.forEach(ChildRuns::clearReports);
        Instant start = Instant.now();
        long nano = System.nanoTime();
        try {
            ChildMaven.Exit exit = new ChildMaven(line -> {})
                    .run(command, pom.getParent(), folder.folder().resolve("build.log"), request.timeLimit());
            long wall = (System.nanoTime() - nano) / 1_000;
            return records.read(request, folder, written(reports), start, wall, judged(exit));
        } catch (IOException e) {
            throw new UncheckedIOException("the child build could not be run: " + String.join(" ", command.words()), e);
        }
    }

    /** A literal in a POM beats the property that asks for them. */
    private List<Path> written(List<Path> reports) {
        return suites.stream().anyMatch(suite -> suite.raw("disableXmlReport").equals("true")) ? List.of() : reports;
    }

    /** Only inside the copy: the POM may name a folder that others use too. */
    private static void clearReports(SurefireExecution suite) {
        Path reports = Path.of(suite.value("reportsDirectory"));
        MavenProject module = suite.module();
        Path folder = reports.toAbsolutePath().normalize();
        Path copy = module.getBasedir().toPath().toAbsolutePath().normalize();
        boolean inside = folder.startsWith(copy) && !folder.equals(copy) && !isLinked(folder, copy);
        boolean holdsSources = Stream.concat(
                        module.getCompileSourceRoots().stream(), module.getTestCompileSourceRoots().stream())
                .anyMatch(root -> Path.of(root).startsWith(folder));
        if (!inside || holdsSources) {
            throw new SuiteProblem(
                    "Surefire writes its reports to " + reports
                            + ", which is not a folder of its own, and behind no link, inside the project: a"
                            + " run of ours would mix with what is there, so none was made.",
                    "let <reportsDirectory> name a folder below ${project.build.directory}, then call the goal again.");
        }
        RunFolder.clear(reports);
    }

    /** What is behind a link of the copy may be the user's own. */
    private static boolean isLinked(Path folder, Path copy) {
        return Stream.iterate(folder, at -> !at.equals(copy), Path::getParent).anyMatch(Files::isSymbolicLink);
    }

    private static Exit judged(ChildMaven.Exit exit) {
        if (exit.timedOut()) {
            return new Exit(Status.TIMED_OUT, "the child build was stopped");
        }
        return exit.code() == 0 ? new Exit(Status.SUCCESS, "") : new Exit(Status.TEST_FAILURES, firstError(exit.log()));
    }

    /** The first error line of a Maven log, without its level. */
    static String firstError(Path log) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith("[ERROR]"))
                    .map(line -> line.substring("[ERROR]".length()).trim())
                    .filter(line -> !line.isEmpty())
                    .findFirst()
                    .orElse("the build failed; see " + log);
        } catch (IOException e) {
            return "the build failed and its log " + log + " cannot be read";
        }
    }
}
