package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Evidence;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.Verdict;

/**
 * One of the sixteen judges: a pure function from what a phase gathered about one state of the project to a verdict.
 *
 * @param <E> the evidence of its phase
 */
public interface Gate<E extends Evidence> {

    GateId id();

    /** Judges one state. An unmet gate is a verdict, never an exception. */
    Verdict judge(E evidence);
}
