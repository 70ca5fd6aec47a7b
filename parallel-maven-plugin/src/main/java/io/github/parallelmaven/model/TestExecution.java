package io.github.parallelmaven.model;

/**
 * One execution of one test, as our listener saw it.
 *
 * @param id identity
 * @param method where the test is; parameters of an invocation are those of its template
 * @param outcome how it ended
 * @param thrown the class of what it threw, or empty
 * @param digest a digest of the message of what it threw, or empty
 * @param startMicros when it started, in microseconds since the epoch, comparable between the forks of one machine
 * @param endMicros when it ended
 * @param thread the name of its thread
 * @param pid the process it ran in
 * @param plan the number of the test plan within its process, from 1
 */
public record TestExecution(
        TestId id,
        TestMethod method,
        Outcome outcome,
        String thrown,
        String digest,
        long startMicros,
        long endMicros,
        String thread,
        long pid,
        int plan) {

    /** The outermost class that Surefire scheduled to run it: the suite, for a test that a suite runs. */
    public String testClass() {
        return id.testClass(method);
    }

    public long micros() {
        return endMicros - startMicros;
    }

    /** True when both ran at the same moment. */
    public boolean overlaps(TestExecution other) {
        return startMicros < other.endMicros && other.startMicros < endMicros;
    }
}
