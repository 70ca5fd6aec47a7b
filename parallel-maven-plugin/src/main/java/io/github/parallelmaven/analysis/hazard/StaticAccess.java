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
        CHANGE,
        CALL,
        MOCK
    }

    boolean writes() {
        return kind != Kind.READ;
    }
}
