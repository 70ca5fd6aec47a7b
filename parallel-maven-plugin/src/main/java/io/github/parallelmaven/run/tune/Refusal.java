package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.Comparison;
import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestRun;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why the run of a candidate cannot be taken. */
final class Refusal {

    private Refusal() {}

    /** Nothing has ended for most of the run: slow is something else. */
    static boolean isHanging(TestRun run) {
        long last =
                run.tests().stream().mapToLong(TestExecution::endMicros).max().orElse(run.startMicros());
        boolean running =
                run.forks().stream().anyMatch(fork -> !fork.runningTests().isEmpty());
        return running && last - run.startMicros() < run.wallMicros() / 2;
    }

    /** Names what was running: a test that hangs only in parallel is stopped too. */
    static String stopped(TestRun run, double best) {
        List<String> running = run.forks().stream()
                .flatMap(fork -> fork.runningTests().stream())
                .map(TestId::label)
                .toList();
        return "stopped after %.2f s: no faster than %.2f s%s"
                .formatted(
                        run.seconds(), best, running.isEmpty() ? "" : ", still running " + String.join(", ", running));
    }

    static Optional<String> fault(TestRun run) {
        if (!run.isComplete()) {
            String message = run.exit().message();
            return Optional.of(
                    run.exit().status().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                            + (message.isEmpty() ? "" : ": " + message));
        }
        return run.peakConcurrency() > 1 ? Optional.empty() : Optional.of("no two tests ran at the same time");
    }

    static String differing(Comparison comparison) {
        List<Difference> differences = comparison.differences();
        if (differences.isEmpty()) {
            return "no test could be compared";
        }
        long lost =
                differences.stream().filter(Difference.Lost.class::isInstance).count();
        long twice = differences.stream()
                .filter(Difference.RunTwice.class::isInstance)
                .count();
        long added =
                differences.stream().filter(Difference.Added.class::isInstance).count();
        return "results differ: %d lost, %d run twice, %d added, %d with another outcome; first %s"
                .formatted(
                        lost,
                        twice,
                        added,
                        differences.size() - lost - twice - added,
                        differences.get(0).test().label());
    }
}
