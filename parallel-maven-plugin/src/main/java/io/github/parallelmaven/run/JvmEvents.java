package io.github.parallelmaven.run;

import io.github.parallelmaven.model.ContainerExecution.Use;
import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.probe.WireFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one test JVM recorded, event by event. Plans that ran within another plan (tests that launch tests) are
 * left out: they are not tests of the suite.
 */
final class JvmEvents {

    private final List<RecordedItem> items = new ArrayList<>();
    private final FixtureLines fixtures = new FixtureLines();
    private final TouchEvents touches = new TouchEvents();
    private final Map<String, RecordedItem> endedContainers = new HashMap<>();
    private final Set<String> unrun = new HashSet<>();
    private final Set<Long> innerPlans = new HashSet<>();
    private final Set<Long> openPlans = new HashSet<>();
    private final Set<String> running = new LinkedHashSet<>();
    private final Clock clock;
    private final long pid;
    private final long jvmStartMicros;
    private final String java;
    private final long maxHeap;
    private final String module;
    private long firstPlan = -1;
    private long lastEvent;
    private long cpuStart = -1;
    private long cpuEnd = -1;
    private long compileMicros = -1;
    private long collectMicros = -1;
    private int plans;

    JvmEvents(EventLine jvm) throws DamagedRecordingException {
        clock = Clock.of(jvm);
        pid = jvm.number(WireFormat.PID);
        jvmStartMicros = jvm.number(WireFormat.JVM_START) * 1_000;
        java = jvm.text(WireFormat.JAVA);
        maxHeap = jvm.number(WireFormat.MAX_HEAP);
        module = jvm.textOr(WireFormat.MODULE, "");
        lastEvent = clock.epochMicros();
    }

    void add(String event, EventLine line) throws DamagedRecordingException {
        long plan = line.number(WireFormat.PLAN);
        if (event.equals(WireFormat.EVENT_PLAN_START) && line.number(WireFormat.WITHIN) != 0) {
            innerPlans.add(plan);
        }
        boolean inner = innerPlans.contains(plan);
        switch (event) {
            case WireFormat.EVENT_PLAN_START -> planStarts(plan, inner, line);
            case WireFormat.EVENT_PLAN_END -> planEnds(plan, inner, line);
            case WireFormat.EVENT_CONTAINER, WireFormat.EVENT_TEST -> ended(event, inner, line);
            case WireFormat.EVENT_BEGIN -> begins(inner, line);
            case WireFormat.EVENT_UNRUN -> unrun(inner, line);
            case WireFormat.EVENT_FIXTURE, WireFormat.EVENT_FIXTURES -> fixture(event, inner, line);
            case WireFormat.EVENT_TOUCH, WireFormat.EVENT_TOUCHES, WireFormat.EVENT_UNTOUCHED ->
                touches.add(event, line, pid);
            default -> throw line.damaged("unknown event '" + event + "'");
        }
    }

    private void planStarts(long plan, boolean inner, EventLine line) throws DamagedRecordingException {
        if (inner) {
            return;
        }
        plans++;
        openPlans.add(plan);
        long now = at(line, WireFormat.NANO);
        if (firstPlan < 0) {
            firstPlan = now;
            cpuStart = line.number(WireFormat.CPU_NANOS);
        }
    }

    private void planEnds(long plan, boolean inner, EventLine line) throws DamagedRecordingException {
        if (!inner) {
            openPlans.remove(plan);
            at(line, WireFormat.NANO);
            cpuEnd = line.number(WireFormat.CPU_NANOS);
            compileMicros = micros(line.numberOr(WireFormat.COMPILE_MILLIS, -1));
            collectMicros = micros(line.numberOr(WireFormat.COLLECT_MILLIS, -1));
        }
    }

    private static long micros(long millis) {
        return millis < 0 ? -1 : millis * 1_000;
    }

    private void begins(boolean inner, EventLine line) throws DamagedRecordingException {
        if (!inner) {
            running.add(line.text(WireFormat.ID));
            at(line, WireFormat.NANO);
        }
    }

    private void ended(String event, boolean inner, EventLine line) throws DamagedRecordingException {
        if (inner) {
            return;
        }
        RecordedItem.Ending ending = new RecordedItem.Ending(
                outcome(line),
                line.text(WireFormat.THROWN),
                line.text(WireFormat.DIGEST),
                at(line, WireFormat.START),
                at(line, WireFormat.END),
                line.text(WireFormat.THREAD),
                use(line));
        RecordedItem item = RecordedItem.of(event.equals(WireFormat.EVENT_TEST), line, ending);
        items.add(item);
        running.remove(item.id());
        if (!item.isTest()) {
            endedContainers.put(item.id(), item);
        }
    }

    /** A test that its container took with it ends as the container did, at the same moment, without a duration. */
    private void unrun(boolean inner, EventLine line) throws DamagedRecordingException {
        if (inner) {
            return;
        }
        RecordedItem container = endedContainers.get(line.text(WireFormat.CAUSE));
        if (container == null) {
            throw line.damaged("the container that took this test with it is not in the file");
        }
        RecordedItem.Ending cause = container.ending();
        unrun.add(line.text(WireFormat.ID));
        items.add(RecordedItem.of(
                true,
                line,
                new RecordedItem.Ending(
                        cause.outcome(),
                        cause.thrown(),
                        cause.digest(),
                        cause.end(),
                        cause.end(),
                        cause.thread(),
                        Use.UNKNOWN)));
    }

    private void fixture(String event, boolean inner, EventLine line) throws DamagedRecordingException {
        if (inner) {
            return;
        }
        if (event.equals(WireFormat.EVENT_FIXTURE)) {
            fixtures.add(line);
        } else {
            fixtures.examined(line.text(WireFormat.OWNER), (int) line.number(WireFormat.EXAMINED));
        }
    }

    private static Use use(EventLine line) throws DamagedRecordingException {
        return new Use(
                Math.floorDiv(line.numberOr(WireFormat.WAITED_NANOS, -1), 1_000),
                Math.floorDiv(line.numberOr(WireFormat.CPU_USED_NANOS, -1), 1_000));
    }

    private static Outcome outcome(EventLine line) throws DamagedRecordingException {
        String status = line.text(WireFormat.STATUS);
        try {
            return Outcome.valueOf(status);
        } catch (IllegalArgumentException unknown) {
            throw line.damaged("unknown status '" + status + "'");
        }
    }

    private long at(EventLine line, String key) throws DamagedRecordingException {
        long micros = clock.micros(line.number(key));
        lastEvent = Math.max(lastEvent, micros);
        return micros;
    }

    long pid() {
        return pid;
    }

    List<RecordedItem> items() {
        return items;
    }

    FixtureLines fixtures() {
        return fixtures;
    }

    TouchEvents touches() {
        return touches;
    }

    /** Ids of the tests that never began because their container failed. */
    Set<String> unrunIds() {
        return unrun;
    }

    /** Items by unique id; a template of several plans is the same one. */
    Map<String, RecordedItem> byId() {
        Map<String, RecordedItem> byId = new LinkedHashMap<>();
        items.forEach(item -> byId.putIfAbsent(item.id(), item));
        return byId;
    }

    /** @param cutShort whether the file ends in the middle of a line */
    ForkRecord fork(boolean cutShort) {
        boolean complete = !cutShort && plans > 0 && openPlans.isEmpty();
        long first = firstPlan < 0 ? lastEvent : firstPlan;
        List<TestId> left = running.stream().map(TestId::new).toList();
        return new ForkRecord(
                pid,
                jvmStartMicros,
                first,
                lastEvent,
                cpuStart,
                cpuEnd,
                plans,
                complete,
                left,
                java,
                maxHeap,
                module,
                compileMicros,
                collectMicros);
    }
}
