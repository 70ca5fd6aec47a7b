package io.github.parallelmaven.analysis.hazard.load;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.analysis.hazard.TestClassCode;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Constant lengths of time as calls and annotations write them, in milliseconds. */
final class TimeLimit {

    private static final Map<String, TimeUnit> DURATIONS = Map.of(
            "ofNanos", TimeUnit.NANOSECONDS,
            "ofMillis", TimeUnit.MILLISECONDS,
            "ofSeconds", TimeUnit.SECONDS,
            "ofMinutes", TimeUnit.MINUTES,
            "ofHours", TimeUnit.HOURS,
            "ofDays", TimeUnit.DAYS);

    private TimeLimit() {}

    /** The limit that a call is given: a number and its unit, a {@link java.time.Duration}, or milliseconds. */
    static OptionalLong of(TestClassCode test, Step step, Call call) {
        int last = call.operands().size() - (call.kind() == Call.Kind.STATIC ? 1 : 2);
        for (int i = 0; i <= last; i++) {
            Value argument = call.argument(i);
            if (argument instanceof Value.FieldValue unit && unit.owner().equals(TimeUnit.class.getName())) {
                return millis(test, step, call.argument(i - 1), TimeUnit.valueOf(unit.name()));
            } else if (argument instanceof Value.Result made
                    && made.call().owner().equals("java.time.Duration")) {
                TimeUnit unit = DURATIONS.get(made.call().name());
                return unit == null
                        ? OptionalLong.empty()
                        : millis(test, step, made.call().argument(0), unit);
            }
        }
        return call.descriptor().startsWith("(J)")
                ? millis(test, step, call.argument(0), TimeUnit.MILLISECONDS)
                : OptionalLong.empty();
    }

    private static OptionalLong millis(TestClassCode test, Step step, Value number, TimeUnit unit) {
        return test.constants(number, step).stream()
                .filter(text -> text.matches("\\d{1,15}"))
                .mapToLong(text -> unit.toMillis(Long.parseLong(text)))
                .min();
    }
}
