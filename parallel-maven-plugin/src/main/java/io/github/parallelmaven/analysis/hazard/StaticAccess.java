package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.analysis.bytecode.Step;

/**
 * One use of a static field, or of the object it holds.
 *
 * @param step the method that does it
 * @param field the field
 * @param kind what is done
 * @param weak as in {@link Mutation}
 * @param line where, from 1
 * @param what for people
 */
record StaticAccess(Step step, FieldFacts field, Kind kind, boolean weak, int line, String what) {

    /** What is done. */
    enum Kind {
        READ,
        ASSIGN,
        /** Assigned when it is first needed, in a way that two threads may both do. */
        INITIALISE,
        CHANGE,
        CALL,
        MOCK,
        /** What it holds must stay with one thread, and is used. */
        USE;

        /** Whether one rule reports it wherever the field is declared. */
        boolean hasItsOwnRule() {
            return this == INITIALISE || this == MOCK || this == USE;
        }
    }

    /** The name of the method that is called to do it, or empty. */
    String called() {
        return what.startsWith(Mutation.CALLS) ? what.substring(Mutation.CALLS.length()) : "";
    }

    boolean writes() {
        return kind != Kind.READ;
    }
}
