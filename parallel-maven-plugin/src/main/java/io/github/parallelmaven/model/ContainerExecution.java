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
 */
public record ContainerExecution(
        TestId id,
        String className,
        String methodName,
        Outcome outcome,
        String thrown,
        long startMicros,
        long endMicros,
        long pid) {

    /** The outermost class that Surefire scheduled to run it. */
    public String testClass() {
        return id.testClass(new TestMethod(className, methodName, ""));
    }
}
