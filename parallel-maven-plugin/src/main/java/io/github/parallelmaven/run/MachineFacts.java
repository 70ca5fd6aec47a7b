package io.github.parallelmaven.run;

import io.github.parallelmaven.model.MachineClass;
import java.lang.management.ManagementFactory;

/** What class of machine this is. */
public final class MachineFacts {

    private static final double GIB = 1L << 30;

    private MachineFacts() {}

    /** The machine, with the JDK of this JVM. */
    public static MachineClass read() {
        return read(System.getProperty("java.version"));
    }

    /**
     * The machine, with the JDK that ran the tests.
     *
     * @param javaVersion as in {@link io.github.parallelmaven.model.ForkRecord#java()}
     */
    public static MachineClass read(String javaVersion) {
        return new MachineClass(
                Runtime.getRuntime().availableProcessors(),
                memoryGib(),
                System.getProperty("os.name").replaceAll("\\s+[\\d.].*", ""),
                feature(javaVersion));
    }

    /**
     * Whether so many processes ask for a processor that no time measured now tells much: on average over the last minute more
     * than two for each, where our own builds keep one or two busy. False where the system does not tell.
     */
    public static boolean isBusy() {
        return load() > 2.0 * Runtime.getRuntime().availableProcessors();
    }

    /** The system's load average over the last minute; negative where it does not tell. */
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** 17 for {@code 17.0.15}, 8 for {@code 1.8.0_392}; 0 for what is no version. */
    static int feature(String version) {
        String[] parts = version.split("[^0-9]+");
        if (parts.length == 0 || parts[0].isEmpty()) {
            return 0;
        }
        boolean old = parts[0].equals("1") && parts.length > 1;
        return Integer.parseInt(old ? parts[1] : parts[0]);
    }

    private static int memoryGib() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            return (int) Math.round(system.getTotalMemorySize() / GIB);
        }
        return 0;
    }
}
