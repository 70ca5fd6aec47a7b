package io.github.parallelmaven.run;

import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Which tests each thread of a run executed, by their starts. A thread does one thing at a time. */
final class ThreadTests {

    private record TestThread(long pid, String name) {}

    private final Map<TestThread, NavigableMap<Long, List<TestExecution>>> byThread = new HashMap<>();
    private final Map<String, Set<TestThread>> ofClass = new HashMap<>();

    ThreadTests(TestRun run) {
        for (TestExecution test : run.tests()) {
            TestThread thread = new TestThread(test.pid(), test.thread());
            byThread.computeIfAbsent(thread, any -> new TreeMap<>())
                    .computeIfAbsent(test.startMicros(), any -> new ArrayList<>())
                    .add(test);
            ofClass.computeIfAbsent(test.testClass(), any -> new HashSet<>()).add(thread);
        }
    }

    /** The tests of other classes that began between these moments on a thread on which this class had a test, too. */
    Intervals ofOthers(String testClass, long pid, long start, long end) {
        Intervals others = new Intervals();
        for (TestThread thread : ofClass.getOrDefault(testClass, Set.of())) {
            if (thread.pid() == pid) {
                byThread.get(thread)
                        .subMap(start, end)
                        .values()
                        .forEach(tests -> tests.stream()
                                .filter(test -> !test.testClass().equals(testClass))
                                .forEach(test -> others.add(test.startMicros(), test.endMicros())));
            }
        }
        return others;
    }
}
