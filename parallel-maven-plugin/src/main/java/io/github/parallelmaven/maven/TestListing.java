package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.phase.Listed;
import io.github.parallelmaven.run.DryRunReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Lists tests without running them, each module by itself: one that cannot does not keep the others from it. */
final class TestListing {

    private final List<SurefireExecution> suites;
    private final BiFunction<SurefireExecution, String, SurefireRunner> runners;
    private int made;

    /** @param runners gives a runner of one suite, which leaves its traces in a folder of this name */
    TestListing(List<SurefireExecution> suites, BiFunction<SurefireExecution, String, SurefireRunner> runners) {
        this.suites = List.copyOf(suites);
        this.runners = runners;
    }

    /**
     * What the modules list, and where one of them recorded it.
     *
     * @param events of the last module that listed its tests; empty when none did
     */
    record Result(Listed listed, Optional<Path> events) {}

    /** @param whateverTheTag whether tests that the build's tag filters leave out are listed too */
    Result list(boolean whateverTheTag) {
        made++;
        List<DiscoveredTest> tests = new ArrayList<>();
        SortedSet<String> unlisted = new TreeSet<>();
        Optional<Path> events = Optional.empty();
        for (SurefireExecution suite : suites) {
            Optional<Path> recorded =
                    suite.canList() ? Optional.of(runner(suite).discover(whateverTheTag)) : Optional.empty();
            Optional<List<DiscoveredTest>> listed = recorded.flatMap(TestListing::read);
            listed.ifPresentOrElse(tests::addAll, () -> unlisted.addAll(SurefireScan.selectedClasses(suite)));
            events = recorded.isPresent() ? recorded : events;
        }
        return new Result(new Listed(tests, unlisted), events);
    }

    private SurefireRunner runner(SurefireExecution suite) {
        return runners.apply(suite, "listing-" + made + "-" + (suites.indexOf(suite) + 1));
    }

    /** Empty where the Platform ran the tests instead. */
    private static Optional<List<DiscoveredTest>> read(Path events) {
        try {
            return DryRunReader.read(events);
        } catch (IOException e) {
            throw new UncheckedIOException("the records of the discovery cannot be read", e);
        }
    }
}
