package io.github.parallelmaven.run;

import io.github.parallelmaven.model.ContainerExecution;
import io.github.parallelmaven.model.FixtureUse;
import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.model.SafetyEvidence;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a recorded run says of shared fixtures. Two tests share an object when both held it and their times overlap in
 * one process. It is a conflict when the object is a mock, or when its content changed at any time of the run: an
 * object that all only read is none. One conflict an object.
 */
public final class FixtureConflicts {

    /** One object: identities hold inside one process. */
    private record ObjectKey(long pid, long identity) {}

    /** One test while it held the object. */
    private record Held(FixtureUse use, long start, long end) {}

    private record Span(long pid, long start, long end) {}

    private final Map<ObjectKey, List<FixtureUse>> objects = new LinkedHashMap<>();
    private final Map<TestId, List<Span>> spans = new HashMap<>();

    private FixtureConflicts(TestRun run) {
        run.fixtures()
                .forEach(use -> objects.computeIfAbsent(
                                new ObjectKey(use.pid(), use.identity()), any -> new ArrayList<>())
                        .add(use));
        for (ContainerExecution container : run.containers()) {
            if (!container.methodName().isEmpty()) { // a factory owns the fields of its dynamic tests
                span(container.id(), container.pid(), container.startMicros(), container.endMicros());
            }
        }
        for (TestExecution test : run.tests()) {
            span(test.id(), test.pid(), test.startMicros(), test.endMicros());
        }
    }

    private void span(TestId id, long pid, long start, long end) {
        spans.computeIfAbsent(id, any -> new ArrayList<>()).add(new Span(pid, start, end));
    }

    /**
     * @param run a run with {@link io.github.parallelmaven.model.RunConfiguration#recording()}
     */
    public static SafetyEvidence.Recording of(TestRun run) {
        FixtureConflicts conflicts = new FixtureConflicts(run);
        long mocks = conflicts.objects.values().stream()
                .filter(uses -> uses.get(0).kind() != FixtureUse.Kind.FIXTURE)
                .count();
        return new SafetyEvidence.Recording(
                run.fixturesObserved() == 0 ? "the recorder of fixtures was not active in any test" : "",
                run.configuration().workers(),
                run.peakConcurrency(),
                run.fixturesObserved(),
                run.fixturesExamined(),
                conflicts.objects.size(),
                (int) mocks,
                conflicts.conflicts(),
                conflicts.openStaticMocks(),
                (int) run.forks().stream().mapToLong(ForkRecord::pid).distinct().count(),
                overlapsInOneJvm(run) ? 0 : run.tests().size(),
                run.touches());
    }

    private static boolean overlapsInOneJvm(TestRun run) {
        Map<Long, TestExecution> latest = new HashMap<>();
        return run.tests().stream()
                .filter(test -> test.endMicros() > test.startMicros())
                .sorted(Comparator.comparingLong(TestExecution::startMicros))
                .anyMatch(test -> {
                    TestExecution before = latest.getOrDefault(test.pid(), test);
                    latest.put(test.pid(), before.endMicros() > test.endMicros() ? before : test);
                    return test.startMicros() < before.endMicros()
                            && !test.id().piece().equals(before.id().piece());
                });
    }

    private List<SafetyEvidence.Conflict> conflicts() {
        return objects.values().stream()
                .filter(FixtureConflicts::isHarmfulWhenShared)
                .map(this::firstOverlap)
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isHarmfulWhenShared(List<FixtureUse> uses) {
        FixtureUse.Kind kind = uses.get(0).kind();
        // A static mock is bound to its thread: another thread does not see it.
        return kind == FixtureUse.Kind.MOCK
                || kind == FixtureUse.Kind.FIXTURE && uses.stream().anyMatch(FixtureUse::changed);
    }

    private Optional<SafetyEvidence.Conflict> firstOverlap(List<FixtureUse> uses) {
        List<Held> sorted = new ArrayList<>();
        for (FixtureUse use : uses) {
            spans.getOrDefault(use.owner(), List.of()).stream()
                    .filter(span -> span.pid() == use.pid())
                    .forEach(span -> sorted.add(new Held(use, span.start(), span.end())));
        }
        sorted.sort(Comparator.comparingLong(Held::start));
        Held longest = sorted.isEmpty() ? null : sorted.get(0);
        for (Held next : sorted) {
            if (!next.use().owner().piece().equals(longest.use().owner().piece()) && next.start() < longest.end()) {
                return Optional.of(new SafetyEvidence.Conflict(longest.use(), next.use()));
            }
            longest = next.end() > longest.end() ? next : longest;
        }
        return Optional.empty();
    }

    /** Closed once is closed for good, whichever test or class closed it. */
    private List<FixtureUse> openStaticMocks() {
        return objects.values().stream()
                .filter(uses -> uses.get(0).kind() == FixtureUse.Kind.STATIC_MOCK)
                .filter(uses -> uses.stream().allMatch(FixtureUse::open))
                .map(uses -> uses.get(0))
                .toList();
    }
}
