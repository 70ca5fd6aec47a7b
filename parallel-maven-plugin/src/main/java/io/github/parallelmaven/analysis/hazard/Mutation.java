package io.github.parallelmaven.analysis.hazard;

/**
 * A place in a method where an object is changed.
 *
 * @param root where the object hangs
 * @param kind how it is changed
 * @param weak true when it matters only to a test that looks at sizes or counts, or clears (caches, id counters)
 * @param line where, from 1
 * @param what the call or assignment, for people
 */
record Mutation(Root root, Kind kind, boolean weak, int line, String what) {

    /** Before the name of a method, in {@link #what}. */
    static final String CALLS = "calls ";

    /** How an object is changed. */
    enum Kind {
        /** Here. */
        STATE,
        /** By a method of this module that is called here. */
        CALL,
        /** A mock is stubbed, verified or reset. */
        MOCK,
        /** An object that must stay with one thread is used; see {@link OneThreadCalls}. */
        USE
    }
}
