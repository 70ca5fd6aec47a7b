package io.github.parallelmaven.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How one run executes the tests. AS_IS leaves the project's own settings alone, SEQUENTIAL forces one fork and no
 * threads, and the other modes force theirs.
 *
 * @param mode what runs at the same time
 * @param workers how many forks or threads; 1 for AS_IS and SEQUENTIAL
 * @param order the order of classes where they are not shuffled
 * @param seed the seed of a shuffled order, else 0
 * @param jvmFlags flags added to the test JVM's arguments
 * @param recording whether fixtures are recorded: such a run is never timed
 * @param serial test classes that run after all others, one after another in one JVM: what no annotation keeps apart
 */
public record RunConfiguration(
        Mode mode,
        int workers,
        Order order,
        long seed,
        List<String> jvmFlags,
        boolean recording,
        SortedSet<String> serial) {

    /** The two flags that are tried: no optimising compiler, and a collector without threads of its own. */
    public static final List<String> LIGHT_JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** A recorded run has at least so many workers, from the plan: its gate 3.2 starts four threads. */
    public static final int RECORDING_WORKERS = 4;

    /** The share of memory that all test JVMs together may take, as a percentage. */
    private static final int MEMORY_PERCENT = 80;

    /** What a JVM takes of the memory where nothing is said, as a percentage. */
    private static final int DEFAULT_HEAP_PERCENT = 25;

    /** So many forks fit into the machine together without a flag that makes their heaps smaller. */
    public static final int MOST_UNCAPPED_FORKS = MEMORY_PERCENT / DEFAULT_HEAP_PERCENT;

    /** JUnit's own parameter for the order of classes in one JVM. */
    public static final String CLASS_ORDER = "junit.jupiter.testclass.order.default";

    /** The value of {@link #CLASS_ORDER} that obeys {@code @Order}. */
    public static final String BY_ANNOTATION = "org.junit.jupiter.api.ClassOrderer$OrderAnnotation";

    private static final String PARALLEL = "junit.jupiter.execution.parallel.";

    /** What runs at the same time. Class threads do nothing inside forks, so the two are never mixed. */
    public enum Mode {
        AS_IS,
        SEQUENTIAL,
        FORKS,
        /** Classes of one JVM overlap by Jupiter's threads, and annotations keep apart what must not meet. */
        CLASS_THREADS,
        /** The same by Surefire's own threads, for JUnit 4 and TestNG: these know no locks. */
        SUREFIRE_THREADS;

        public boolean isParallel() {
            return this == FORKS || overlapsInOneJvm();
        }

        /** Whether test classes meet in one JVM. */
        public boolean overlapsInOneJvm() {
            return this == CLASS_THREADS || this == SUREFIRE_THREADS;
        }

        /** Whether what must not overlap runs after all others, in an execution of its own: no annotation keeps it apart. */
        public boolean leavesForLater() {
            return this == FORKS || this == SUREFIRE_THREADS;
        }

        /** For a person to read. */
        public String text() {
            return switch (this) {
                case AS_IS -> "as it is";
                case SEQUENTIAL -> "sequential";
                case FORKS -> "forks";
                case CLASS_THREADS -> "class threads";
                case SUREFIRE_THREADS -> "class threads of Surefire";
            };
        }
    }

    /** What the project is left with as the order of its test classes; a seed shuffles them for one run. */
    public enum Order {
        /** None of ours. */
        DEFAULT,
        /** By {@code @Order} on the longest classes, which JUnit reads in one JVM only. */
        LONGEST_FIRST
    }

    public RunConfiguration {
        jvmFlags = List.copyOf(jvmFlags);
        // A run that was kept by an earlier version knows none.
        serial = serial == null ? new TreeSet<>() : Collections.unmodifiableSortedSet(new TreeSet<>(serial));
        if (workers < 1) {
            throw new IllegalArgumentException("at least one worker, not " + workers);
        }
    }

    private RunConfiguration(Mode mode, int workers) {
        this(mode, workers, Order.DEFAULT, 0, List.of(), false, new TreeSet<>());
    }

    /** So many workers, whatever they are, and nothing else. */
    public static RunConfiguration of(Mode mode, int workers) {
        return new RunConfiguration(mode, workers);
    }

    public static RunConfiguration asIs() {
        return new RunConfiguration(Mode.AS_IS, 1);
    }

    public static RunConfiguration sequential() {
        return new RunConfiguration(Mode.SEQUENTIAL, 1);
    }

    public static RunConfiguration forks(int workers) {
        return new RunConfiguration(Mode.FORKS, workers);
    }

    public static RunConfiguration classThreads(int workers) {
        return new RunConfiguration(Mode.CLASS_THREADS, workers);
    }

    public static RunConfiguration surefireThreads(int workers) {
        return new RunConfiguration(Mode.SUREFIRE_THREADS, workers);
    }

    public boolean isParallel() {
        return mode.isParallel();
    }

    /** Whether it is one test after another under added JVM flags: then nothing overlaps, and all that is gained is theirs. */
    public boolean isFlagsAlone() {
        return mode == Mode.SEQUENTIAL && !jvmFlags.isEmpty();
    }

    /** Whether a project has to be changed to run this way: what a search may choose. */
    public boolean isChoice() {
        return isParallel() || isFlagsAlone();
    }

    public RunConfiguration shuffled(long newSeed) {
        return new RunConfiguration(mode, workers, order, newSeed, jvmFlags, recording, serial);
    }

    public boolean isShuffled() {
        return seed != 0;
    }

    public RunConfiguration ordered(Order newOrder) {
        return new RunConfiguration(mode, workers, newOrder, seed, jvmFlags, recording, serial);
    }

    public RunConfiguration withJvmFlags(List<String> flags) {
        return new RunConfiguration(mode, workers, order, seed, flags, recording, serial);
    }

    public RunConfiguration recorded() {
        return new RunConfiguration(mode, workers, order, seed, jvmFlags, true, serial);
    }

    /** As it is run to record fixtures: by at least four workers, since fewer let too little overlap. */
    public RunConfiguration withFixturesRecorded() {
        return withWorkers(Math.max(RECORDING_WORKERS, workers)).recorded();
    }

    public RunConfiguration withWorkers(int newWorkers) {
        return new RunConfiguration(mode, newWorkers, order, seed, jvmFlags, recording, serial);
    }

    /** As the same settings are on another machine, since workers are given as a factor of the processors. */
    public RunConfiguration onMachineOf(int cores, int otherCores) {
        return isParallel() ? withWorkers(Math.max(1, workers * otherCores / cores)) : this;
    }

    public RunConfiguration withSerial(Set<String> classes) {
        return new RunConfiguration(mode, workers, order, seed, jvmFlags, recording, new TreeSet<>(classes));
    }

    /**
     * The flag that each fork needs where the forks' default heaps would not fit into the machine together.
     *
     * @param argLine what the test JVM is told anyway
     */
    public Optional<String> heapCap(String argLine) {
        boolean capped = argLine.contains("-Xmx") || argLine.contains("MaxRAMPercentage");
        return mode == Mode.FORKS && workers > MOST_UNCAPPED_FORKS && !capped
                ? Optional.of("-XX:MaxRAMPercentage=" + MEMORY_PERCENT / workers)
                : Optional.empty();
    }

    /** The same dimensions that decide speed; seed and recording do not. */
    public RunConfiguration choice() {
        return new RunConfiguration(mode, workers, order, 0, jvmFlags, false, serial);
    }

    /**
     * The JUnit configuration parameters that make Jupiter run this way, without those of a shuffled order. Workers are
     * given as a factor of the processors, so that the same settings fit another machine.
     *
     * @param cores processors of this machine
     */
    public SortedMap<String, String> junitParameters(int cores) {
        SortedMap<String, String> parameters = new TreeMap<>();
        if (mode == Mode.AS_IS) {
            return parameters;
        }
        parameters.put(PARALLEL + "enabled", String.valueOf(mode == Mode.CLASS_THREADS));
        if (mode == Mode.CLASS_THREADS) {
            String factor = factor(cores);
            parameters.put(PARALLEL + "mode.default", "same_thread");
            parameters.put(PARALLEL + "mode.classes.default", "concurrent");
            parameters.put(PARALLEL + "config.strategy", "dynamic");
            parameters.put(PARALLEL + "config.dynamic.factor", factor);
            // A factor of the parallelism, not of the processors: without it, blocked workers are replaced by up to
            // 256.
            parameters.put(PARALLEL + "config.dynamic.max-pool-size-factor", "1");
            if (order == Order.LONGEST_FIRST) {
                parameters.put(CLASS_ORDER, BY_ANNOTATION);
            }
        }
        return parameters;
    }

    /** The value of Surefire's {@code forkCount}: relative to the machine when forks are the workers. */
    public String forkCount(int cores) {
        return mode == Mode.FORKS ? factor(cores) + "C" : "1";
    }

    /** Rounded up, so that the product's integer part is the number of workers again. */
    private String factor(int cores) {
        return BigDecimal.valueOf(workers)
                .divide(BigDecimal.valueOf(cores), 4, RoundingMode.UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** As in the plan's lines: {@code 4 workers (class threads, light JVM)}. */
    public String label() {
        StringBuilder label = new StringBuilder(isParallel() ? workers + " workers (" + mode.text() : mode.text());
        String open = isParallel() ? ", " : " (";
        if (order == Order.LONGEST_FIRST) {
            label.append(open).append("longest first");
            open = ", ";
        }
        if (!serial.isEmpty()) {
            label.append(open).append(serial.size()).append(" serial");
            open = ", ";
        }
        if (!jvmFlags.isEmpty()) {
            label.append(open).append(jvmFlags.equals(LIGHT_JVM) ? "light JVM" : String.join(" ", jvmFlags));
            open = ", ";
        }
        return label.append(isParallel() || open.equals(", ") ? ")" : "").toString();
    }
}
