package io.github.parallelmaven.probe;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** All that this process records into one folder: one file, and the plans that are running. */
final class Recording {

    // JUnit makes the listener and the recorder of fixtures through two service
    // loaders that know nothing of each other, and makes new ones for each plan: they can only meet here.
    private static final Map<File, Recording> OF_PROCESS = new ConcurrentHashMap<>();

    private final EventFile file;
    private final List<PlanRecording> open = new CopyOnWriteArrayList<>();
    private final Identities identities = new Identities();
    private int plans;

    private Recording(File directory) {
        file = new EventFile(directory);
    }

    static Recording into(File directory) {
        return OF_PROCESS.computeIfAbsent(directory, Recording::new);
    }

    /** The plan in which the test or container with this unique id is running now, the newest first. */
    static Optional<PlanRecording> planRunning(String uniqueId) {
        for (Recording recording : OF_PROCESS.values()) {
            for (int i = recording.open.size() - 1; i >= 0; i--) {
                PlanRecording plan = recording.open.get(i);
                if (plan.isRunning(uniqueId)) {
                    return Optional.of(plan);
                }
            }
        }
        return Optional.empty();
    }

    synchronized PlanRecording start(Settings settings) {
        file.open(settings.fork());
        PlanRecording plan = new PlanRecording(++plans, file, identities, settings.fixtures(), !open.isEmpty());
        file.append(new JsonLine(WireFormat.EVENT_PLAN_START)
                .with(WireFormat.PLAN, plan.number())
                .with(
                        WireFormat.WITHIN,
                        open.isEmpty() ? 0 : open.get(open.size() - 1).number())
                .with(WireFormat.NANO, System.nanoTime())
                .with(WireFormat.CPU_NANOS, Jvm.cpuNanos()));
        open.add(plan);
        return plan;
    }

    synchronized void end(PlanRecording plan) {
        file.append(plan.staticMocks().closedSince());
        file.append(AgentLink.lines(plan.number()));
        file.append(new JsonLine(WireFormat.EVENT_PLAN_END)
                .with(WireFormat.PLAN, plan.number())
                .with(WireFormat.NANO, System.nanoTime())
                .with(WireFormat.CPU_NANOS, Jvm.cpuNanos())
                .with(WireFormat.COMPILE_MILLIS, Jvm.compileMillis())
                .with(WireFormat.COLLECT_MILLIS, Jvm.collectMillis()));
        open.remove(plan);
        if (open.isEmpty()) {
            file.close(); // between plans nothing of ours holds the folder
        }
    }

    void fail(Throwable fault) {
        file.fail(fault);
    }
}
