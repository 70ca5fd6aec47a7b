package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the rules on static fields share: they differ in which accesses are theirs. */
abstract class StaticStateRule implements HazardRule {

    private static final Set<Scope> SCOPES = Set.of(Scope.CLASSES, Scope.METHODS, Scope.ORDER);

    /** Whether this rule reports the access; each access belongs to one rule. */
    abstract boolean owns(TestClassCode test, StaticAccess access);

    @Override
    public final List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (StaticAccess access : test.statics()) {
            if (owns(test, access) && seen.add(identity(access))) {
                uses.add(use(test, access));
            }
        }
        return uses;
    }

    /** One use for each line that writes, and one for all reads of a field. */
    private static String identity(StaticAccess access) {
        String place = access.writes() ? access.step().method().owner() + ":" + access.line() : "";
        return access.field().key() + place + access.writes() + access.weak();
    }

    private ResourceUse use(TestClassCode test, StaticAccess access) {
        Step step = access.step();
        int line = access.line();
        if (access.writes() && pointsAtTheCall() && !test.isTestCode(step)) {
            Step first = test.handedOver(step);
            Step caller = first.from();
            step = caller == null ? step : caller;
            line = caller == null ? line : first.line();
        }
        ResourceUse use = test.use(
                this,
                Resource.of(access.field()),
                access.writes() ? Finding.Access.WRITE : Finding.Access.READ,
                step,
                line,
                SCOPES,
                message(access));
        ResourceUse placed = use.asWeak(isWeak(access)).withPath(test.reach().path(access.step()));
        return access.writes() && !GlobalMutator.isAskedFor(access, test) ? placed.asIncidental() : placed;
    }

    /** Whether a write in the code under test is shown where test code calls it. */
    boolean pointsAtTheCall() {
        return false;
    }

    /** Whether it matters only to who looks at all of what is there. */
    boolean isWeak(StaticAccess access) {
        return access.weak();
    }

    private static String message(StaticAccess access) {
        String field = "static field " + access.field().key();
        String done =
                switch (access.kind()) {
                    case READ -> "reads " + field;
                    case ASSIGN -> "assigns " + field;
                    case INITIALISE -> "gives " + field + " its value on first use, without a lock";
                    case CHANGE, CALL -> access.what() + " on what " + field + " holds";
                    case USE -> access.what() + " on what " + field + " holds, which only one thread at a time may use";
                    case MOCK -> access.what() + " that " + field + " holds";
                };
        return access.step().method().label() + " " + done;
    }
}
