package io.github.parallelmaven.model;

/**
 * One execution of a class or template: its time includes what surrounds its tests ({@code @BeforeAll}, extensions).
 *
 * @param id its unique id
 * @param className the binary name of its class, or empty for an engine
 * @param methodName its method when it is a template, else empty
 * @param outcome how it ended: a container that FAILED takes tests with it
 * @param thrown the class of what it threw, or empty
 * @param startMicros microseconds since the epoch
 * @param endMicros microseconds since the epoch
 * @param pid the process it ran in
 * @param use what it used meanwhile
 */
public record ContainerExecution(
        TestId id,
        String className,
        String methodName,
        Outcome outcome,
        String thrown,
        long startMicros,
        long endMicros,
        long pid,
        Use use) {

    /**
     * What was used between start and end; -1 for what is not known.
     *
     * @param waitedMicros for how long its thread waited for a processor that others had
     * @param cpuMicros CPU time of the whole process
     */
    public record Use(long waitedMicros, long cpuMicros) {

        public static final Use UNKNOWN = new Use(-1, -1);
    }

    /** One of which nobody knows what it used. */
    public ContainerExecution(
            TestId id,
            String className,
            String methodName,
            Outcome outcome,
            String thrown,
            long startMicros,
            long endMicros,
            long pid) {
        this(id, className, methodName, outcome, thrown, startMicros, endMicros, pid, Use.UNKNOWN);
    }

    /** The outermost class that Surefire scheduled to run it. */
    public String testClass() {
        return id.testClass(new TestMethod(className, methodName, ""));
    }
}
