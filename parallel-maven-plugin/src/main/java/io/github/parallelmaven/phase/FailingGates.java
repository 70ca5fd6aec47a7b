package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.GateId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which gates may fail the build, as {@code parallel.gates} says it. */
final class FailingGates {

    private FailingGates() {}

    /** @throws InvalidSettingException for what is no gate */
    static Set<GateId> of(Values values) {
        Optional<String> given = values.lookup().apply("parallel.gates");
        if (given.isEmpty()) {
            return EnumSet.allOf(GateId.class);
        }
        String text = given.get();
        if (text.isBlank()) {
            throw new InvalidSettingException(
                    "parallel.gates is empty. Name the gates that may fail the build, 1.1 to 4.4,"
                            + " such as 1.1,2.3; leave parallel.gates out for all of them, or set parallel.failOnGate=false for"
                            + " none.");
        }
        Set<GateId> gates = EnumSet.noneOf(GateId.class);
        for (String number : text.split(",")) {
            gates.add(Arrays.stream(GateId.values())
                    .filter(gate -> gate.number().equals(number.trim()))
                    .findFirst()
                    .orElseThrow(() -> new InvalidSettingException("parallel.gates=" + text + ": " + number.trim()
                            + " is no gate. Gates are 1.1 to 4.4, comma separated.")));
        }
        return gates;
    }
}
