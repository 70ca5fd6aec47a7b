package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import java.util.List;

/** H04F: a static fixture that is made once for its class, in {@code @BeforeAll}. */
public final class SharedFixture extends StaticStateRule {

    @Override
    public String id() {
        return "H04F";
    }

    @Override
    public String type() {
        return "shared_fixture_scope";
    }

    @Override
    boolean owns(TestClassCode test, StaticAccess access) {
        return test.isTestState(access.field()) && !access.kind().hasItsOwnRule() && isFixture(test, access.field());
    }

    /** Assigned, and only in methods that run once for the class. */
    static boolean isFixture(TestClassCode test, FieldFacts field) {
        List<StaticAccess> assignments = test.statics().stream()
                .filter(access -> access.kind() == StaticAccess.Kind.ASSIGN)
                .filter(access -> access.field().key().equals(field.key()))
                .toList();
        return !assignments.isEmpty()
                && assignments.stream()
                        .allMatch(access -> test.jupiter()
                                .runsOnceAClass(access.step().root().method().header()));
    }
}
