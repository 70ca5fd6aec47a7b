package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.FieldUse;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** H05: one instance serves all methods of the class, and methods change its fields. */
public final class PerClassInstance implements HazardRule {

    @Override
    public String id() {
        return "H05";
    }

    @Override
    public String type() {
        return "per_class_instance";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        if (isPerClass(test)) {
            for (Step step : test.reach().steps()) {
                if (test.lineage().contains(step.method().owner())
                        && !step.method().header().isConstructor()
                        && !test.jupiter().runsOnceAClass(step.method().header())) {
                    writes(test, step, seen, uses);
                }
            }
        }
        return uses;
    }

    private void writes(TestClassCode test, Step step, Set<String> seen, List<ResourceUse> uses) {
        for (FieldUse use : step.method().fields()) {
            if (use.write() && !use.isStatic() && isThis(use.receiver())) {
                add(test, step, use.key(), use.line(), seen, uses);
            }
        }
        for (Mutation mutation : test.mutations().of(step.method())) {
            if (mutation.root().equals(new Root.Parameter(0))
                    && !mutation.what().startsWith("sets ")) {
                add(test, step, step.method().owner(), mutation.line(), seen, uses);
            }
        }
    }

    private void add(TestClassCode test, Step step, String what, int line, Set<String> seen, List<ResourceUse> uses) {
        if (seen.add(step.method().owner() + ":" + line)) {
            uses.add(test.declared(
                    this,
                    Resource.withinClass("instance:" + test.name()),
                    test.location(step, line),
                    step.method().label() + " changes " + what + ", which all methods of the class share"));
        }
    }

    private static boolean isThis(Value receiver) {
        return receiver.equals(new Value.Parameter(0));
    }

    /** By its annotation, or by what JUnit is told of all classes. */
    private static boolean isPerClass(TestClassCode test) {
        return test.annotations().stream()
                .filter(annotation -> annotation.type().equals("org.junit.jupiter.api.TestInstance"))
                .findFirst()
                .map(annotation -> annotation.text("value"))
                .or(() -> byDefault(test))
                .filter("PER_CLASS"::equalsIgnoreCase)
                .isPresent();
    }

    private static Optional<String> byDefault(TestClassCode test) {
        return test.tests().isEmpty()
                ? Optional.empty()
                : test.configuration().junitParameter("junit.jupiter.testinstance.lifecycle.default");
    }
}
