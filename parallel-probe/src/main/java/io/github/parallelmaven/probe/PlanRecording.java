package io.github.parallelmaven.probe;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The events of one test plan, whoever reports them. Called from any number of threads. */
final class PlanRecording {

    private final int number;
    private final EventFile file;
    private final Identities identities;
    private final boolean fixtures;
    private final boolean inner;
    private final OpenStaticMocks staticMocks = new OpenStaticMocks();
    private final Map<String, Start> running = new ConcurrentHashMap<>();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    /** @param inner whether a test of another plan has started it: what it touches is that test's doing */
    PlanRecording(int number, EventFile file, Identities identities, boolean fixtures, boolean inner) {
        this.number = number;
        this.file = file;
        this.identities = identities;
        this.fixtures = fixtures;
        this.inner = inner;
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

    OpenStaticMocks staticMocks() {
        return staticMocks;
    }

    long identityOf(Object object) {
        return identities.of(object);
    }

    /** This thread works for the test class from now on, see {@link AgentLink}. */
    void enter(String testClass) {
        if (!inner) {
            AgentLink.begin(testClass);
        }
    }

    /** What this thread entered last has ended. */
    void leave() {
        if (!inner) {
            AgentLink.end();
        }
    }

    void fail(Throwable fault) {
        file.fail(fault);
    }

    void append(byte[] lines) {
        file.append(lines);
    }

    /** An event of this plan, to be described and appended. */
    JsonLine line(String event) {
        return new JsonLine(event).with(WireFormat.PLAN, number);
    }

    void started(String id, boolean test) {
        Start start = test ? Start.now() : Start.ofContainer();
        running.put(id, start);
        if (test) {
            file.append(line(WireFormat.EVENT_BEGIN)
                    .with(WireFormat.ID, id)
                    .with(WireFormat.NANO, start.nano)
                    .with(WireFormat.THREAD, start.thread));
        }
    }

    /**
     * Whatever has this id has ended.
     *
     * @param nano when
     * @param described its line, with its description
     */
    void finished(String id, long nano, JsonLine described, Outcome outcome) {
        Start started = running.remove(id);
        // An engine that reports an end without a start gets a duration of zero: the outcome must not be lost.
        Start start = started == null ? Start.now() : started;
        reported.add(id);
        JsonLine line = outcome.describe(described, start, Math.max(start.nano, nano));
        told(line, WireFormat.WAITED_NANOS, start.waitedSince());
        told(line, WireFormat.CPU_USED_NANOS, start.cpuSince());
        file.append(line);
    }

    private static void told(JsonLine line, String key, long nanos) {
        if (nanos >= 0) {
            line.with(key, nanos);
        }
    }

    void skipped(String id, JsonLine described, String reason, Start now) {
        reported.add(id);
        file.append(Outcome.SKIPPED.describe(described, now, now.nano).with(WireFormat.REASON, reason));
    }

    /** What a failed container took with it; written once, and not when it ended by itself. */
    boolean isUnrun(String id) {
        return reported.add(id);
    }

    void unrun(JsonLine described, String cause) {
        file.append(described.with(WireFormat.CAUSE, cause));
    }
}
