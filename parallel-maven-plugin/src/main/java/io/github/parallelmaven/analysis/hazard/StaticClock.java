package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * H29: the clock of a library is stopped or moved for the whole JVM, and read. A clock that hangs at a static field of
 * this module is H01's, H02's or H03's, and a static mock of a class of {@code java.time} holds for its own thread only.
 */
public final class StaticClock implements HazardRule {

    private static final String JODA = "org.joda.time.";

    private static final String CLOCK = JODA + "DateTimeUtils";

    private static final Resource RESOURCE = Resource.inJvm("clock:" + CLOCK, "clock:" + CLOCK);

    /** Which moments these make without a moment being given: now. */
    private static final Set<String> MADE_NOW = Set.of(
            JODA + "DateTime",
            JODA + "DateMidnight",
            JODA + "Instant",
            JODA + "LocalDate",
            JODA + "LocalDateTime",
            JODA + "LocalTime",
            JODA + "MonthDay",
            JODA + "MutableDateTime",
            JODA + "YearMonth");

    private static final Set<String> WITHOUT_A_MOMENT =
            Set.of("()V", "(Lorg/joda/time/DateTimeZone;)V", "(Lorg/joda/time/Chronology;)V");

    @Override
    public String id() {
        return "H29";
    }

    @Override
    public String type() {
        return "static_clock";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        test.eachCall(StaticClock::concerns, (step, call) -> {
            boolean sets = sets(call);
            ResourceUse use = test.useFromTest(
                    this,
                    RESOURCE,
                    sets ? Finding.Access.WRITE : Finding.Access.READ,
                    step,
                    call.line(),
                    Set.of(Scope.CLASSES, Scope.METHODS, Scope.ORDER),
                    step.method().label() + (sets ? " sets" : " reads") + " the clock of " + CLOCK);
            if (seen.add(use.location().toString() + use.access())) {
                uses.add(use);
            }
        });
        return uses;
    }

    private static boolean concerns(Call call) {
        return sets(call) || reads(call);
    }

    static boolean sets(Call call) {
        return call.owner().equals(CLOCK) && call.name().startsWith("setCurrentMillis");
    }

    private static boolean reads(Call call) {
        if (!call.owner().startsWith(JODA)) {
            return false;
        }
        return call.name().equals("now")
                || call.is(CLOCK, "currentTimeMillis")
                || call.name().equals("<init>")
                        && MADE_NOW.contains(call.owner())
                        && WITHOUT_A_MOMENT.contains(call.descriptor());
    }
}
