package io.github.parallelmaven.analysis.hazard;

/** H08: a static field gets its value, or a start its flag, on first use, and two threads may both be the first. */
public final class LazyInitialisation extends StaticStateRule {

    @Override
    public String id() {
        return "H08";
    }

    @Override
    public String type() {
        return "lazy_init_race";
    }

    @Override
    boolean owns(TestClassCode test, StaticAccess access) {
        return access.kind() == StaticAccess.Kind.INITIALISE;
    }
}
