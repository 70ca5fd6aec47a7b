package io.github.parallelmaven.analysis.hazard;

/** H04: mutable static state of test classes and their base classes. */
public final class TestClassState extends StaticStateRule {

    @Override
    public String id() {
        return "H04";
    }

    @Override
    public String type() {
        return "class_mutable_state";
    }

    @Override
    boolean owns(TestClassCode test, StaticAccess access) {
        return test.isTestState(access.field())
                && !access.kind().hasItsOwnRule()
                && !StaticContainer.holdsCodeUnderTest(test, access)
                && !SharedFixture.isFixture(test, access.field());
    }
}
