package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.parallelmaven.analysis.hazard.sample.app.Deadline;
import org.junit.jupiter.api.Test;

/** Looks at the clock through a constant that others look through too, and changes an object of its own. */
class SecondDeadlineSample {

    @Test
    void neverExpires() {
        assertFalse(Deadline.NEVER.isExpired());
    }

    @Test
    void isFrozen() {
        assertTrue(Deadline.at(1).freeze().isFrozen());
    }
}
