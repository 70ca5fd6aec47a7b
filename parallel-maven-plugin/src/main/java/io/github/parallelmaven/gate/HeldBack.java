package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.LowerBound;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What holds a suite back from being faster: the longest class, cores, isolation, locks, start-up.
 *
 * @param cause which of them
 * @param micros how much of the time it alone takes, in microseconds
 */
record HeldBack(String cause, long micros) {

    /** What would be shown as 0.00s holds nothing back. */
    private static final long WORTH_NAMING = 5_000;

    /** The causes, the costliest first; never empty. */
    static List<String> by(LowerBound bound) {
        if (bound.cores() < 1) {
            return List.of("not known: no lower bound was measured");
        }
        List<String> causes = Stream.of(
                        new HeldBack("longest class " + bound.longestUnit(), bound.longestUnitMicros()),
                        new HeldBack(
                                "cores: CPU time spread over " + Count.of(bound.cores(), "core"),
                                bound.cpuMicros() / bound.cores()),
                        new HeldBack("isolation: classes that run alone", bound.isolatedMicros()),
                        new HeldBack("lock " + bound.lock() + ": classes in turn", bound.lockedMicros()),
                        new HeldBack("start-up of the test JVM", bound.startUpMicros()))
                .filter(cause -> cause.micros() >= WORTH_NAMING)
                .sorted(Comparator.comparingLong(HeldBack::micros).reversed())
                .map(HeldBack::toString)
                .toList();
        return causes.isEmpty() ? List.of("not known: no lower bound was measured") : causes;
    }

    @Override
    public String toString() {
        return cause + ": " + Figure.seconds(micros / 1e6);
    }
}
