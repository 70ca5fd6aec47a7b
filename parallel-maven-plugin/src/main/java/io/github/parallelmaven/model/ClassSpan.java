package io.github.parallelmaven.model;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * From a test class's first test to its last, in one run.
 *
 * @param testClass the outermost class
 * @param pid the process
 * @param start in microseconds since the epoch
 * @param end in microseconds since the epoch
 */
public record ClassSpan(String testClass, long pid, long start, long end) {

    /** Of every class of a run, by its name; of one that ran in several processes, the process where it started last. */
    public static SortedMap<String, ClassSpan> of(TestRun run) {
        SortedMap<String, ClassSpan> spans = new TreeMap<>();
        for (TestExecution test : run.tests()) {
            spans.merge(
                    test.testClass(),
                    new ClassSpan(test.testClass(), test.pid(), test.startMicros(), test.endMicros()),
                    ClassSpan::with);
        }
        return spans;
    }

    private ClassSpan with(ClassSpan other) {
        long process = other.start > start ? other.pid : pid;
        return new ClassSpan(testClass, process, Math.min(start, other.start), Math.max(end, other.end));
    }

    /** Whether both ran at one moment. */
    public boolean overlaps(ClassSpan other) {
        return start < other.end && other.start < end;
    }
}
