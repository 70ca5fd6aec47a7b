package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.QueueOrder;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.SurefireParallel;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.TestRun.Exit;
import io.github.parallelmaven.model.TestRun.Status;
import io.github.parallelmaven.phase.Console;
import io.github.parallelmaven.probe.WireFormat;
import io.github.parallelmaven.run.RunRequest;
import io.github.parallelmaven.run.TestRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.PluginConfigurationException;
import org.apache.maven.plugin.PluginManagerException;

/**
 * Runs the suite in this Maven session, through the project's own Surefire and a changed copy of its configuration. It
 * costs nothing beside the tests, and every parameter can be overridden.
 */
final class SurefireRunner implements TestRunner {

    /** Its user property is {@code surefire.timeout}. */
    private static final String TIME_LIMIT = "forkedProcessTimeoutInSeconds";

    private static final String ADVICE = "; a limit of time is set with -Dsurefire.timeout=SECONDS";

    private final MavenSession session;
    private final BuildPluginManager plugins;
    private final List<SurefireExecution> suites;
    private final RunRecords records;
    private final Path probe;
    private final Path output;
    private final int cores;
    private final Console console;
    private int discoveries;

    /**
     * @param suites Surefire's execution in each module, in the order of the build
     */
    SurefireRunner(
            MavenSession session,
            BuildPluginManager plugins,
            List<SurefireExecution> suites,
            RunRecords records,
            Path probe,
            Path output,
            int cores,
            Console console) {
        this.session = session;
        this.plugins = plugins;
        this.suites = List.copyOf(suites);
        this.records = records;
        this.probe = probe;
        this.output = output;
        this.cores = cores;
        this.console = console;
    }

    @Override
    public TestRun run(RunRequest request) {
        RunFolder folder = RunFolder.create(output, "%03d".formatted(request.number()));
        return execute(
                request,
                folder,
                pass -> configured(pass, prepared(pass, folder, "parallel-run-" + request.number()), request));
    }

    /**
     * Lists every test without running one; the recorded events are those of JUnit's dry run.
     *
     * @param whateverTheTag whether those that the build's tag filters leave out are listed too
     */
    Path discover(boolean whateverTheTag) {
        discoveries++;
        RunFolder folder = RunFolder.create(output, "discovery-" + discoveries);
        SortedMap<String, String> parameters =
                new TreeMap<>(RunConfiguration.sequential().junitParameters(cores));
        parameters.put("junit.platform.execution.dryRun.enabled", "true");
        RunRequest request = new RunRequest(1, RunKind.BASELINE, RunConfiguration.sequential(), Duration.ZERO);
        execute(request, folder, pass -> {
            ChangedExecution changed = prepared(pass, folder, "parallel-discovery-" + discoveries)
                    .junit(parameters)
                    .set("forkCount", "1")
                    .set("reuseForks", "true");
            return whateverTheTag ? changed.unset("groups").unset("excludedGroups") : changed;
        });
        return folder.events();
    }

    /**
     * Runs one test class, to see in which JVM tests run.
     *
     * @return where its events are
     */
    Path runOne(String testClass) {
        RunFolder folder = RunFolder.create(output, "jvm");
        RunRequest request =
                new RunRequest(1, RunKind.ALONE, RunConfiguration.sequential(), Duration.ZERO, List.of(testClass));
        execute(request, folder, pass -> configured(pass, prepared(pass, folder, "parallel-jvm"), request));
        return folder.events();
    }

    private ChangedExecution prepared(SurefirePass pass, RunFolder folder, String id) {
        ChangedExecution changed = pass.execution()
                .copy(id)
                .set("reportsDirectory", reports(pass, folder).toString())
                .set("skip", "false")
                .set("skipTests", "false")
                .set("skipExec", "false")
                .set("disableXmlReport", "false")
                .set("testFailureIgnore", "true")
                .set("rerunFailingTestsCount", "0")
                .set("skipAfterFailureCount", "0")
                .set("failOnFlakeCount", "0")
                .set("redirectTestOutputToFile", "true")
                .recorded(probe, folder.events())
                .putMissing(
                        "systemPropertyVariables", Map.of(PomChange.ForkNumber.PROPERTY, PomChange.ForkNumber.VALUE));
        return pass.select(changed);
    }

    /** Each call of Surefire has its own. */
    private Path reports(SurefirePass pass, RunFolder folder) {
        return folder.reports().resolve(pass.name(suites));
    }

    private ChangedExecution configured(SurefirePass pass, ChangedExecution changed, RunRequest request) {
        SurefireExecution suite = pass.execution();
        RunConfiguration configuration = request.configuration();
        boolean apart = pass.isSerial() && configuration.isParallel();
        SortedMap<String, String> junit =
                new TreeMap<>((apart ? RunConfiguration.sequential() : configuration).junitParameters(cores));
        if (configuration.mode() == Mode.SEQUENTIAL || apart) {
            changed.set("forkCount", "1").set("reuseForks", "true");
        } else if (configuration.isParallel() && isSaidForAll(suite)) {
            changed.set("forkCount", configuration.forkCount(cores)).set("reuseForks", "true");
        }
        if (configuration.mode() == Mode.SEQUENTIAL) {
            // From Surefire 3.6 it starts the threads of other engines than Jupiter.
            junit.put("junit.vintage.execution.parallel.enabled", "false");
        }
        if (configuration.mode() == Mode.SUREFIRE_THREADS && !apart) {
            SurefireParallel.fixed(configuration.workers()).forEach(changed::set);
        } else if (configuration.mode() != Mode.AS_IS) {
            changed.unset(SurefireParallel.PARALLEL);
        }
        if (configuration.isShuffled()) {
            shuffle(changed, configuration, junit);
        }
        select(changed, request.only());
        if (configuration.recording()) {
            changed.put("systemPropertyVariables", Map.of(WireFormat.PROPERTY_FIXTURES, "true"));
            junit.putAll(FixtureDetection.of(suite.module(), session));
        }
        List<String> flags = new ArrayList<>(configuration.jvmFlags());
        String own = suite.argLine();
        configuration.heapCap(own).ifPresent(flags::add);
        if (request.agent()) {
            flags.add("\"-javaagent:" + probe + "\"");
        }
        if (!flags.isEmpty()) {
            changed.set("argLine", (own + " " + String.join(" ", flags)).trim());
        }
        // What apply leaves behind reaches another execution only where its own lines do not say otherwise.
        return isMain(suite) || !configuration.isParallel() ? changed.junit(junit) : changed.junitUnlessSaid(junit);
    }

    private static void select(ChangedExecution changed, List<String> only) {
        if (only.isEmpty()) {
            return;
        }
        changed.set("test", String.join(",", only)).set("failIfNoSpecifiedTests", "false");
        if (only.size() == 2) {
            changed.set(
                    QueueOrder.PARAMETER,
                    QueueOrder.startingWith(only.get(0), only.get(1)).value());
        }
    }

    /** What the POM says for one of several executions alone stays as it is: apply does not change it either. */
    private boolean isSaidForAll(SurefireExecution suite) {
        return isMain(suite) || !suite.saysItself("forkCount");
    }

    private boolean isMain(SurefireExecution suite) {
        return suites.stream()
                .filter(other -> other.module() == suite.module())
                .findFirst()
                .orElseThrow()
                .equals(suite);
    }

    private static void shuffle(
            ChangedExecution changed, RunConfiguration configuration, SortedMap<String, String> junit) {
        if (configuration.mode().leavesForLater()) {
            changed.shuffled(configuration.seed());
        } else {
            junit.put(RunConfiguration.CLASS_ORDER, "org.junit.jupiter.api.ClassOrderer$Random");
            junit.put("junit.jupiter.execution.order.random.seed", String.valueOf(configuration.seed()));
        }
    }

    /** One module after the other; the first that is stopped ends the run. */
    private TestRun execute(RunRequest request, RunFolder folder, Function<SurefirePass, ChangedExecution> changes) {
        Instant start = Instant.now();
        long nano = System.nanoTime();
        Exit exit = new Exit(Status.SUCCESS, "");
        List<SurefirePass> passes = SurefirePass.of(suites, request);
        boolean limited =
                !request.timeLimit().isZero() || suites.stream().anyMatch(suite -> ownLimitSeconds(suite) > 0);
        try (RunWatch watch = RunWatch.start(folder.events(), console, RunWatch.PAUSE, limited ? "" : ADVICE)) {
            for (SurefirePass pass : passes) {
                Exit seen = execute(pass.execution(), changes.apply(pass), request, System.nanoTime() - nano);
                exit = exit.status() == Status.SUCCESS || seen.status() == Status.TIMED_OUT ? seen : exit;
                if (exit.status() == Status.TIMED_OUT) {
                    break;
                }
            }
        }
        long wall = (System.nanoTime() - nano) / 1_000;
        List<Path> reports = passes.stream().map(pass -> reports(pass, folder)).toList();
        return records.read(request, folder, reports, start, wall, exit);
    }

    private Exit execute(SurefireExecution suite, ChangedExecution changed, RunRequest request, long nanosUsed) {
        long limit = limitSeconds(suite, request, nanosUsed);
        if (!request.timeLimit().isZero()) {
            changed.set(TIME_LIMIT, String.valueOf(limit));
        }
        long nano = System.nanoTime();
        Exit exit = executeMojo(suite, changed);
        long wall = System.nanoTime() - nano;
        return limit > 0 && wall >= limit * 1_000_000_000
                ? new Exit(Status.TIMED_OUT, "stopped at the limit of " + limit + " s")
                : exit;
    }

    /** Surefire knows whole seconds only. Where we set no limit, the project's own holds; 0 for none. */
    private static long limitSeconds(SurefireExecution suite, RunRequest request, long nanosUsed) {
        return request.timeLimit().isZero()
                ? ownLimitSeconds(suite)
                : Math.max(
                        1,
                        request.timeLimit()
                                .minusNanos(nanosUsed)
                                .plusMillis(999)
                                .toSeconds());
    }

    private static long ownLimitSeconds(SurefireExecution suite) {
        String own = suite.value(TIME_LIMIT).trim();
        // What is no number Surefire itself refuses, in its own words.
        return own.matches("\\d{1,9}") ? Long.parseLong(own) : 0;
    }

    private Exit executeMojo(SurefireExecution suite, ChangedExecution changed) {
        try (InModule here = new InModule(session, suite.module())) {
            plugins.executeMojo(session, changed.execution());
            return new Exit(Status.SUCCESS, "");
        } catch (MojoFailureException e) {
            return new Exit(Status.TEST_FAILURES, firstLine(e));
        } catch (MojoExecutionException | PluginConfigurationException | PluginManagerException e) {
            return new Exit(Status.INVALID, firstLine(e));
        }
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
