package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.ClassFacts;

/**
 * H02: what a static field holds is changed, or read where another test changes it: outside the test class, or an object of the
 * code under test.
 */
public final class StaticContainer extends StaticStateRule {

    @Override
    public String id() {
        return "H02";
    }

    @Override
    public String type() {
        return "static_container";
    }

    /** A static field of the test class whose object, not the field, is used, and whose type is a main class. */
    static boolean holdsCodeUnderTest(TestClassCode test, StaticAccess access) {
        return access.field().isFinal()
                && !access.kind().hasItsOwnRule()
                && test.code()
                        .own(access.field().type())
                        .map(type -> type.origin() == ClassFacts.Origin.MAIN)
                        .orElse(false);
    }

    @Override
    boolean owns(TestClassCode test, StaticAccess access) {
        if (test.isTestState(access.field())) {
            return holdsCodeUnderTest(test, access) && !SharedFixture.isFixture(test, access.field());
        }
        return (access.kind() == StaticAccess.Kind.CHANGE
                        || access.kind() == StaticAccess.Kind.CALL
                        || access.kind() == StaticAccess.Kind.READ
                                && access.field().isFinal())
                && !GlobalMutator.owns(access, test);
    }
}
