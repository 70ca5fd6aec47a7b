package io.github.parallelmaven.analysis.hazard;

/** H36: a mock that hangs at a static field is stubbed, verified or replaced. */
public final class SharedMock extends StaticStateRule {

    @Override
    public String id() {
        return "H36";
    }

    @Override
    public String type() {
        return "shared_mock";
    }

    @Override
    boolean owns(TestClassCode test, StaticAccess access) {
        return access.kind() == StaticAccess.Kind.MOCK;
    }
}
