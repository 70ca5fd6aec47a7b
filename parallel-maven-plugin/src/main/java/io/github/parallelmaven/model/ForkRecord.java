package io.github.parallelmaven.model;

import java.util.List;

/**
 * One test JVM of a run.
 *
 * @param pid its process id
 * @param jvmStartMicros when the JVM started, microseconds since the epoch
 * @param firstPlanMicros when its first test plan started
 * @param lastPlanMicros when its last test plan ended; the time of the last event where it never did
 * @param cpuStartNanos process CPU time at the first plan's start (counts from the JVM's start), or -1
 * @param cpuEndNanos process CPU time at the last plan's end, or -1
 * @param plans how many plans it ran
 * @param complete false when the last plan has no end: the JVM died
 * @param runningTests tests that had begun and not ended, by identity: what to look at in a crash or a hang
 * @param java its version
 * @param maxHeapBytes its largest heap
 * @param module the folder of the module whose tests it ran; empty where it did not say
 * @param compileMicros what its compiler threads had worked together by the last plan's end, or -1
 * @param collectMicros how long its collectors had worked by then, by the clock, or -1
 */
public record ForkRecord(
        long pid,
        long jvmStartMicros,
        long firstPlanMicros,
        long lastPlanMicros,
        long cpuStartNanos,
        long cpuEndNanos,
        int plans,
        boolean complete,
        List<TestId> runningTests,
        String java,
        long maxHeapBytes,
        String module,
        long compileMicros,
        long collectMicros) {

    public ForkRecord {
        runningTests = List.copyOf(runningTests);
    }

    /** A JVM that said nothing of its compiler, collectors and module. */
    public ForkRecord(
            long pid,
            long jvmStartMicros,
            long firstPlanMicros,
            long lastPlanMicros,
            long cpuStartNanos,
            long cpuEndNanos,
            int plans,
            boolean complete,
            List<TestId> runningTests,
            String java,
            long maxHeapBytes) {
        this(
                pid,
                jvmStartMicros,
                firstPlanMicros,
                lastPlanMicros,
                cpuStartNanos,
                cpuEndNanos,
                plans,
                complete,
                runningTests,
                java,
                maxHeapBytes,
                "",
                -1,
                -1);
    }
}
