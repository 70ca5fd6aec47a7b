package io.github.parallelmaven.analysis.hazard.framework;

import io.github.parallelmaven.analysis.bytecode.ClassFacts;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.analysis.bytecode.FieldUse;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.hazard.HazardRule;
import io.github.parallelmaven.analysis.hazard.Resource;
import io.github.parallelmaven.analysis.hazard.ResourceUse;
import io.github.parallelmaven.analysis.hazard.TestClassCode;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * H60: a class rule of JUnit 4 in a base class is one object for all test classes that extend it: one starts again what the
 * other is using. A rule of the class itself is none, and what the body of a rule does is what other rules look at.
 */
public final class SharedClassRule implements HazardRule {

    /** Rules that only decide whether, or for how long, something runs. */
    private static final Set<String> WITHOUT_STATE =
            Set.of("org.junit.rules.Timeout", "org.junit.rules.DisableOnDebug", "org.junit.rules.RuleChain");

    @Override
    public String id() {
        return "H60";
    }

    @Override
    public String type() {
        return "shared_class_rule";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.code().lineage(test.name()).stream()
                .filter(ClassFacts::isOwn)
                .flatMap(type -> type.fields().stream())
                .filter(field -> field.isStatic() && field.isAnnotated("org.junit.ClassRule"))
                .filter(field -> !WITHOUT_STATE.contains(field.type()) && hasState(test, field))
                .forEach(field -> uses.add(test.declared(
                        this,
                        Resource.of(field),
                        test.code().location(field.owner(), line(test, field), field.name()),
                        Set.of(Scope.CLASSES),
                        test.name() + " starts and ends class rule " + field.key())));
        return uses;
    }

    /** A rule of this build without a field of its own keeps nothing that could be met. */
    private static boolean hasState(TestClassCode test, FieldFacts rule) {
        List<ClassFacts> own = test.code().lineage(rule.type()).stream()
                .filter(ClassFacts::isOwn)
                .toList();
        return own.isEmpty()
                || own.stream()
                        .flatMap(type -> type.fields().stream())
                        .anyMatch(field -> !field.isStatic() && !field.synthetic());
    }

    private static int line(TestClassCode test, FieldFacts rule) {
        return test.code().declared(rule.owner(), "<clinit>()V").stream()
                .map(MethodCode::fields)
                .flatMap(List::stream)
                .filter(use -> use.write() && use.isOf(rule))
                .mapToInt(FieldUse::line)
                .findFirst()
                .orElse(0);
    }
}
