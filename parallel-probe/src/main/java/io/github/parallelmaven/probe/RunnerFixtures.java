package io.github.parallelmaven.probe;

import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the fixtures of the tests that runners of JUnit 4 run, those of JUnit 3 among them. A runner shows the object of a test to
 * no listener, so the agent tells of it when a method of it is about to be called. Where no agent is attached, or a runner calls
 * in a way of its own, nothing is told: then nothing is written, and the test counts as not observed.
 */
final class RunnerFixtures {

    private final PlanRecording plan;
    private final FixtureLooks looks = new FixtureLooks();
    private final Map<String, RunningTest> running = new ConcurrentHashMap<>();

    RunnerFixtures(PlanRecording plan) {
        this.plan = plan;
    }

    /** A test begins on this thread; threads that it starts, as for a limit of time, work for it too. */
    void begin(String id, String testClass) {
        if (plan.recordsFixtures()) {
            RunningTest test = new RunningTest(id, testClass, AgentLink.objects());
            running.put(id, test);
            AgentLink.hearOfObjects(test);
        }
    }

    /** A test has ended on this thread. */
    void end(String id) {
        RunningTest test = running.remove(id);
        if (test != null) {
            AgentLink.hearOfObjects(test.outer);
            test.end();
        }
    }

    /** Hears of the objects of one test. */
    private final class RunningTest implements BiConsumer<Object, Object> {

        private final String id;
        private final String testClass;
        private final @Nullable BiConsumer<Object, Object> outer;
        private volatile @Nullable Object body;
        private volatile boolean ended;

        RunningTest(String id, String testClass, @Nullable BiConsumer<Object, Object> outer) {
            this.id = id;
            this.testClass = testClass;
            this.outer = outer;
        }

        /** @param after null until the body has run */
        @Override
        public void accept(Object instance, @Nullable Object after) {
            // A test may run others by JUnit's core: their objects are not its own.
            if (!ended && isOf(instance.getClass())) {
                look(instance, after == null ? WireFormat.WHEN_BEFORE : WireFormat.WHEN_AFTER);
                body = after == null ? instance : null;
            }
        }

        private boolean isOf(@Nullable Class<?> type) {
            return type != null && (type.getName().equals(testClass) || isOf(type.getSuperclass()));
        }

        void end() {
            Object last = body;
            ended = true;
            body = null; // a thread that the test has started may keep this for long
            if (last != null) {
                look(last, WireFormat.WHEN_AFTER);
            }
        }

        private void look(Object instance, String when) {
            looks.look(plan, id, when, instance.getClass(), Collections.singletonList(instance));
        }
    }
}
