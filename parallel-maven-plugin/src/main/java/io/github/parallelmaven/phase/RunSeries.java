package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.report.RunLine;
import io.github.parallelmaven.report.SampleStore;
import io.github.parallelmaven.run.RunRequest;
import io.github.parallelmaven.run.TestRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Every run of one goal, in order: numbered, printed, and kept the moment it ends. Runs that an earlier goal made on the
 * very same files are found again, and are not made a second time.
 */
final class RunSeries implements TestRunner {

    private final Build build;
    private final SampleStore store;
    private final Supplier<String> treeDigest;
    private final Console console;
    private final List<TestRun> made = new ArrayList<>();
    private int last;

    RunSeries(Build build, SampleStore store, Supplier<String> treeDigest, Console console) {
        this.build = build;
        this.store = store;
        this.treeDigest = treeDigest;
        this.console = console;
        this.last = numbers(store);
    }

    private static int numbers(SampleStore store) {
        try {
            return store.all().stream().mapToInt(TestRun::number).max().orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException("the samples of earlier runs cannot be read", e);
        }
    }

    /** Makes one run. */
    TestRun make(RunKind kind, RunConfiguration configuration, Duration limit) {
        return run(new RunRequest(last + 1, kind, configuration, limit, Set.of()));
    }

    @Override
    public TestRun run(RunRequest request) {
        last++;
        RunRequest numbered = new RunRequest(
                last, request.kind(), request.configuration(), request.timeLimit(), request.excludedTests());
        TestRun run =
                switch (request.kind()) {
                    case PLAIN -> build.plain(numbered);
                    case FALLBACK -> build.fallback(numbered);
                    default -> build.run(numbered);
                };
        keep(run);
        return run;
    }

    private void keep(TestRun run) {
        made.add(run);
        try {
            store.save(run);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample of run " + run.number() + " cannot be written", e);
        }
        console.say("  " + RunLine.of(run, baselineSeconds()));
    }

    /** Complete runs of this kind that an earlier goal made on the same files. */
    List<TestRun> earlier(RunKind kind) {
        try {
            return store.load(treeDigest.get()).stream()
                    .filter(run -> run.kind() == kind && !made.contains(run))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the samples of earlier runs cannot be read", e);
        }
    }

    List<TestRun> made() {
        return List.copyOf(made);
    }

    /** The fastest complete sequential run so far, in seconds; -1 before there is one. */
    double baselineSeconds() {
        return sequential().map(TestRun::seconds).orElse(-1.0);
    }

    private Optional<TestRun> sequential() {
        return made.stream()
                .filter(run -> run.kind() == RunKind.BASELINE && run.isComplete())
                .findFirst();
    }

    /** Surefire time of all runs made, in sequential runs: the unit of cost. Discarded and broken runs count too. */
    double cost(double baselineSeconds) {
        double all = made.stream().mapToDouble(TestRun::seconds).sum();
        return baselineSeconds > 0 ? all / baselineSeconds : 0;
    }
}
