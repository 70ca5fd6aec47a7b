package io.github.parallelmaven.probe;

import java.lang.management.CompilationMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.time.Instant;

/** What this JVM says of itself. */
final class Jvm {

    private Jvm() {}

    /** Process id; -1 when the JVM does not tell (every HotSpot and OpenJ9 does). */
    static long pid() {
        String name = ManagementFactory.getRuntimeMXBean().getName();
        int at = name.indexOf('@');
        try {
            return Long.parseLong(at < 0 ? name : name.substring(0, at));
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    /** Epoch milliseconds. */
    static long startMillis() {
        return ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    /** CPU time of the process since its start in nanoseconds, in steps of up to 10 ms; -1 when not available. */
    static long cpuNanos() {
        try {
            // By the interface: the bean's own class is not exported. Absent on JVMs without jdk.management.
            Class<?> bean = Class.forName("com.sun.management.OperatingSystemMXBean");
            Object nanos = bean.getMethod("getProcessCpuTime").invoke(ManagementFactory.getOperatingSystemMXBean());
            return (Long) nanos;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError notAvailable) {
            return -1;
        }
    }

    /** What the compiler threads have worked together since the start, in milliseconds; -1 when not available. */
    static long compileMillis() {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        return compiler != null && compiler.isCompilationTimeMonitoringSupported()
                ? compiler.getTotalCompilationTime()
                : -1;
    }

    /** How long the collectors have worked since the start, in milliseconds of the clock, which are pauses for most of them. */
    static long collectMillis() {
        long sum = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            sum += Math.max(0, collector.getCollectionTime());
        }
        return sum;
    }

    static JsonLine describe(String fork) {
        Instant now = Instant.now();
        long nano = System.nanoTime();
        RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
        return new JsonLine(WireFormat.EVENT_JVM)
                .with(WireFormat.PID, pid())
                .with(WireFormat.FORK, fork)
                .with(WireFormat.MODULE, property("basedir"))
                .with(WireFormat.JVM_START, startMillis())
                .with(WireFormat.EPOCH_MICROS, now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000)
                .with(WireFormat.NANO, nano)
                .with(WireFormat.CORES, Runtime.getRuntime().availableProcessors())
                .with(WireFormat.MAX_HEAP, Runtime.getRuntime().maxMemory())
                .with(WireFormat.JAVA, property("java.version"))
                .with(WireFormat.HOME, property("java.home"))
                .with(WireFormat.VENDOR, property("java.vendor"))
                .with(WireFormat.VM, runtime.getVmName() + " " + runtime.getVmVersion())
                .with(WireFormat.OS, property("os.name") + " " + property("os.version") + " " + property("os.arch"));
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }
}
