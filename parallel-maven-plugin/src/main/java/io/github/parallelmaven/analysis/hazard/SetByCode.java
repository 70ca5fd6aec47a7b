package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;

/** What the code under test sets for the whole JVM on its way: whether a test asks for it, and to what. */
final class SetByCode {

    /** Methods of the code under test between a test and what it is taken to ask for. */
    private static final int DEEPEST = 3;

    private SetByCode() {}

    /**
     * Whether the test asks for a setting whose name or value is data. Deep inside the code under test it is set only when
     * the data says so: whether this test's data does is left to the runs that are measured.
     */
    static boolean isMeant(TestClassCode test, Step step) {
        int inCodeUnderTest = 0;
        for (Step at = step; at != null && !test.isTestCode(at); at = at.from()) {
            inCodeUnderTest++;
        }
        return inCodeUnderTest <= DEEPEST;
    }

    /** What the code under test always gives there; empty for test code, which may put it back, and for data. */
    static String always(TestClassCode test, Step step, Value value) {
        return !test.isTestCode(step) && value instanceof Value.Constant constant
                ? String.valueOf(constant.value())
                : "";
    }
}
