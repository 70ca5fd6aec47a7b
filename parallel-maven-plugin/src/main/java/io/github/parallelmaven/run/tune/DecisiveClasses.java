package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.Isolation;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.Seconds;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.ClassTimes;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which test classes decide when all classes of one JVM are done, and would not if their own tests overlapped. */
public final class DecisiveClasses {

    /** So many of the longest are asked about. */
    private static final int MOST = 5;

    /** What may be lost of the fastest predicted time by fewer classes: each is a risk, and a line of the diff. */
    private static final double GAIN = 0.05;

    private DecisiveClasses() {}

    /**
     * @param sequential a complete sequential run
     * @param isolation what keeps classes from overlapping in one JVM
     * @param space what will be tried
     * @param free the classes whose tests may overlap
     */
    public static SortedSet<String> of(
            TestRun sequential, Isolation isolation, SearchSpace space, Collection<String> free) {
        List<String> longest = ClassTimes.of(sequential).entrySet().stream()
                .filter(time -> free.contains(time.getKey()))
                .sorted(Comparator.comparing(Map.Entry::getValue, Comparator.reverseOrder()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
        // Two that are as long as each other decide together: none alone gains.
        SortedSet<String> all = new TreeSet<>(isolation.byMethods());
        all.addAll(longest);
        double best = fastest(sequential, isolation.withMethodsOf(all), space);
        SortedSet<String> decisive = new TreeSet<>(all);
        for (int i = longest.size() - 1; i >= 0; i--) {
            SortedSet<String> fewer = new TreeSet<>(decisive);
            fewer.remove(longest.get(i));
            if (fastest(sequential, isolation.withMethodsOf(fewer), space) * (1 - GAIN) <= best) {
                decisive = fewer;
            }
        }
        decisive.removeAll(isolation.byMethods());
        return decisive;
    }

    private static double fastest(TestRun sequential, Isolation isolation, SearchSpace space) {
        SuiteModel model = SuiteModel.of(sequential, isolation, space.cores());
        return space.candidates(model.classCount(), model.isWaiting()).stream()
                .filter(candidate -> candidate.mode() == Mode.CLASS_THREADS)
                .mapToDouble(candidate -> Seconds.of(model.predict(candidate)))
                .min()
                .orElse(0);
    }
}
