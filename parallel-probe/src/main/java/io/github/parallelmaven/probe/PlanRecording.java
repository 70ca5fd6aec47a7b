package io.github.parallelmaven.probe;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** The events of one test plan. Called from any number of threads. */
final class PlanRecording {

    private final int number;
    private final TestPlan testPlan;
    private final EventFile file;
    private final Identities identities;
    private final boolean fixtures;
    private final Map<String, Start> running = new ConcurrentHashMap<>();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    PlanRecording(int number, TestPlan testPlan, EventFile file, Identities identities, boolean fixtures) {
        this.number = number;
        this.testPlan = testPlan;
        this.file = file;
        this.identities = identities;
        this.fixtures = fixtures;
    }

    int number() {
        return number;
    }

    boolean isRunning(String uniqueId) {
        return running.containsKey(uniqueId);
    }

    boolean recordsFixtures() {
        return fixtures;
    }

    long identityOf(Object object) {
        return identities.of(object);
    }

    void fail(Throwable fault) {
        file.fail(fault);
    }

    void append(byte[] lines) {
        file.append(lines);
    }

    void started(TestIdentifier identifier) {
        Start start = Start.now();
        String id = identifier.getUniqueId();
        running.put(id, start);
        if (identifier.isTest()) {
            file.append(new JsonLine(WireFormat.EVENT_BEGIN)
                    .with(WireFormat.PLAN, number)
                    .with(WireFormat.ID, id)
                    .with(WireFormat.NANO, start.nano)
                    .with(WireFormat.THREAD, start.thread));
        }
    }

    void finished(TestIdentifier identifier, TestExecutionResult result) {
        long end = System.nanoTime();
        Start started = running.remove(identifier.getUniqueId());
        // An engine that reports an end without a start gets a duration of zero: the outcome must not be lost.
        Start start = started == null ? Start.now() : started;
        reported.add(identifier.getUniqueId());
        Outcome outcome = Outcome.of(result);
        file.append(outcome.describe(describe(eventOf(identifier), identifier), start, Math.max(start.nano, end)));
        if (identifier.isContainer() && result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            unrun(identifier);
        }
    }

    /** JUnit reports nothing for what is inside a skipped container, so its tests are written here. */
    void skipped(TestIdentifier identifier, String reason) {
        Start now = Start.now();
        skipped(identifier, reason, now);
        for (TestIdentifier inside : testPlan.getDescendants(identifier)) {
            skipped(inside, reason, now);
        }
    }

    private void skipped(TestIdentifier identifier, String reason, Start now) {
        reported.add(identifier.getUniqueId());
        JsonLine line = describe(eventOf(identifier), identifier);
        file.append(Outcome.SKIPPED.describe(line, now, now.nano).with(WireFormat.REASON, reason));
    }

    private void unrun(TestIdentifier failed) {
        for (TestIdentifier inside : testPlan.getDescendants(failed)) {
            if (inside.isTest() && reported.add(inside.getUniqueId())) {
                file.append(describe(WireFormat.EVENT_UNRUN, inside).with(WireFormat.CAUSE, failed.getUniqueId()));
            }
        }
    }

    private JsonLine describe(String event, TestIdentifier identifier) {
        return Description.write(new JsonLine(event).with(WireFormat.PLAN, number), identifier);
    }

    private static String eventOf(TestIdentifier identifier) {
        return identifier.isTest() ? WireFormat.EVENT_TEST : WireFormat.EVENT_CONTAINER;
    }
}
