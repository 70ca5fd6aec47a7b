package io.github.parallelmaven.phase;

import io.github.parallelmaven.edit.Leftovers;
import io.github.parallelmaven.model.FirstFew;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.SampleKey;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.TestRun.Status;
import io.github.parallelmaven.model.WholeRun;
import io.github.parallelmaven.report.RunLine;
import io.github.parallelmaven.report.SampleStore;
import io.github.parallelmaven.report.SampleStore.Sample;
import io.github.parallelmaven.run.RunRequest;
import io.github.parallelmaven.run.TestRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * Every run of one goal, in order: numbered, printed, and kept the moment it ends. Runs that an earlier goal made on the
 * very same files, in the same surroundings, are found again, and are not made a second time.
 */
final class RunSeries implements TestRunner {

    private boolean serving = true;
    private final Build build;
    private final IntegrationTests integration;
    private final Path copy;
    private final SampleStore store;
    private final Console console;
    private final List<TestRun> made = new ArrayList<>();
    private int last;
    private double reusedSeconds = -1;

    /**
     * @param integration Failsafe's part in plain runs
     * @param copy the topmost folder of the trial copy
     */
    RunSeries(Build build, IntegrationTests integration, Path copy, SampleStore store, Console console) {
        this.build = build;
        this.integration = integration;
        this.copy = copy;
        this.store = store;
        this.console = console;
        this.last = numbers(store);
    }

    private static int numbers(SampleStore store) {
        try {
            return store.all().stream()
                    .map(Sample::run)
                    .mapToInt(TestRun::number)
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException("the samples of earlier runs cannot be read", e);
        }
    }

    /** Makes one run. */
    TestRun make(RunKind kind, RunConfiguration configuration, Duration limit) {
        return run(new RunRequest(last + 1, kind, configuration, limit));
    }

    /** Makes one run in which fixtures are recorded, and what the tests touch too where an agent is wanted. */
    TestRun makeRecorded(RunConfiguration configuration, Duration limit, boolean agent) {
        return run(new RunRequest(last + 1, RunKind.RECORDED, configuration, limit, List.of(), agent));
    }

    /** Makes one run of one class. */
    TestRun makeAlone(String testClass, RunConfiguration configuration, Duration limit, boolean agent) {
        return run(new RunRequest(last + 1, RunKind.ALONE, configuration, limit, List.of(testClass), agent));
    }

    /** Makes one run of a few classes. */
    TestRun makePart(List<String> testClasses, RunConfiguration configuration, Duration limit) {
        return run(new RunRequest(last + 1, RunKind.PART, configuration, limit, testClasses));
    }

    /** Makes a child build in which user properties select some of the tests. */
    TestRun makeSelected(RunConfiguration configuration, Duration limit, Map<String, String> properties) {
        return run(
                new RunRequest(last + 1, RunKind.SELECTION, configuration, limit),
                request -> build.selected(request, properties));
    }

    @Override
    public TestRun run(RunRequest request) {
        return run(request, this::execute);
    }

    private TestRun execute(RunRequest request) {
        return switch (request.kind()) {
            case PLAIN -> integration.plain(request);
            case FALLBACK -> build.fallback(request);
            default -> build.run(request);
        };
    }

    private TestRun run(RunRequest request, Function<RunRequest, TestRun> execution) {
        RunRequest numbered = numbered(request);
        // Before the run: a test may write into the project.
        SampleKey key = build.sampleKey();
        if (request.kind() == RunKind.BASELINE && baselineSeconds() < 0) {
            explainWhyNoneServes(key);
        }
        Leftovers leftovers = Leftovers.before(copy);
        TestRun run = SequentialRuns.checked(execution.apply(numbered));
        keep(key, run);
        if (!run.isComplete()) {
            tidy(leftovers, run.exit().status());
        }
        return run;
    }

    private RunRequest numbered(RunRequest request) {
        last++;
        return new RunRequest(
                last, request.kind(), request.configuration(), request.timeLimit(), request.only(), request.agent());
    }

    /** A child build with all tests, Failsafe's too. */
    WholeRun whole(RunRequest request) {
        RunRequest numbered = numbered(request);
        SampleKey key = build.sampleKey();
        WholeRun run = build.whole(numbered);
        keep(key, run.tests());
        return run;
    }

    /** A test may rely on what it does when its JVM ends by itself, such as deleting its files. */
    private void tidy(Leftovers leftovers, Status status) {
        List<String> removed = leftovers.remove();
        if (!removed.isEmpty()) {
            String why = status == Status.INVALID ? "" : ", as they had no time to";
            console.say("    removed what its tests left behind" + why + ": " + FirstFew.of(removed, 1));
        }
    }

    /**
     * Whether runs from now on may serve later goals. While a test is added that is none of the user's, they may not: nothing
     * in their key tells of it.
     */
    void mayServeAgain(boolean may) {
        serving = may;
    }

    private void keep(SampleKey key, TestRun run) {
        made.add(run);
        try {
            if (serving) {
                store.save(key, run);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the sample of run " + run.number() + " cannot be written", e);
        }
        console.say("  " + RunLine.of(run, baselineSeconds()));
    }

    /** A user who waits for a first sequential run is told why those of earlier goals do not serve. */
    private void explainWhyNoneServes(SampleKey key) {
        try {
            store.all().stream()
                    .filter(sample -> sample.run().configuration().mode() == Mode.SEQUENTIAL)
                    .filter(sample -> sample.run().isComplete() && !made.contains(sample.run()))
                    .map(sample -> key.changedSince(sample.key()))
                    .filter(changed -> !changed.isEmpty())
                    .min(Comparator.comparingInt(List::size))
                    .ifPresent(changed ->
                            console.say("The runs of earlier goals do not serve again: " + String.join(", ", changed)));
        } catch (IOException e) {
            throw new UncheckedIOException("the samples of earlier runs cannot be read", e);
        }
    }

    /** Says that an earlier goal's sequential run serves, so that nobody wonders where its time comes from. */
    void reuse(TestRun run) {
        reusedSeconds = run.seconds();
        console.say("  " + RunLine.of(run, baselineSeconds()) + ", by an earlier goal on these very files");
    }

    /** Complete runs of this kind that an earlier goal made under the same key: files, JDK, class path and so on. */
    List<TestRun> earlier(RunKind kind) {
        try {
            return store.load(build.sampleKey()).stream()
                    .filter(run -> run.kind() == kind && !made.contains(run))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the samples of earlier runs cannot be read", e);
        }
    }

    List<TestRun> made() {
        return List.copyOf(made);
    }

    /** The sequential run that later ones are held against, in seconds; -1 before there is one. */
    double baselineSeconds() {
        DoubleStream all = made.stream()
                .filter(run -> run.kind() == RunKind.BASELINE && run.isComplete())
                .mapToDouble(TestRun::seconds);
        DoubleStream reused = DoubleStream.of(reusedSeconds).filter(seconds -> seconds > 0);
        return DoubleStream.concat(all, reused).min().orElse(reusedSeconds);
    }
}
