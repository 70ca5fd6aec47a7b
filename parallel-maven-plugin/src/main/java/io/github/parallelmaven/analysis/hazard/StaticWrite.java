package io.github.parallelmaven.analysis.hazard;

/** H01: a static field outside the test class is assigned, or read where another test assigns it. */
public final class StaticWrite extends StaticStateRule {

    @Override
    public String id() {
        return "H01";
    }

    @Override
    public String type() {
        return "static_write";
    }

    @Override
    boolean owns(TestClassCode test, StaticAccess access) {
        return !test.isTestState(access.field())
                && (access.kind() == StaticAccess.Kind.ASSIGN
                        || access.kind() == StaticAccess.Kind.READ
                                && !access.field().isFinal())
                && !GlobalMutator.owns(access, test);
    }
}
