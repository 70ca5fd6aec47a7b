package io.github.parallelmaven.analysis.hazard;

/** H31: an object that only one thread at a time may use, such as a date format, hangs at a static field and is used. */
public final class OneThreadObject extends StaticStateRule {

    @Override
    public String id() {
        return "H31";
    }

    @Override
    public String type() {
        return "unsafe_helper";
    }

    @Override
    boolean owns(TestClassCode test, StaticAccess access) {
        return access.kind() == StaticAccess.Kind.USE;
    }
}
