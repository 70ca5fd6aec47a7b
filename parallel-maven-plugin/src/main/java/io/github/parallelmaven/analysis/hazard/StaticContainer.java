package io.github.parallelmaven.analysis.hazard;

/** H02: what a static field outside the test class holds is changed, or read where another test changes it. */
public final class StaticContainer extends StaticStateRule {

    @Override
    public String id() {
        return "H02";
    }

    @Override
    public String type() {
        return "static_container";
    }

    @Override
    boolean owns(TestClassCode test, StaticAccess access) {
        return !test.isTestState(access.field())
                && (access.kind() == StaticAccess.Kind.CHANGE
                        || access.kind() == StaticAccess.Kind.READ
                                && access.field().isFinal())
                && !GlobalMutator.owns(access, test);
    }
}
