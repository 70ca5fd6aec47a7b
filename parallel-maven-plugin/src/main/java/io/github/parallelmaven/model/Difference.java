package io.github.parallelmaven.model;

/** One way in which a run did not give what the sequential runs gave. */
public sealed interface Difference {

    TestId test();

    /** The test was not executed. */
    record Lost(TestId test) implements Difference {}

    /** The test was not there in the sequential runs. */
    record Added(TestId test) implements Difference {}

    /** The test was executed more than once. */
    record RunTwice(TestId test, int times) implements Difference {}

    /** The test ended differently. */
    record OutcomeChanged(TestId test, Outcome expected, Outcome found, String thrown) implements Difference {}
}
