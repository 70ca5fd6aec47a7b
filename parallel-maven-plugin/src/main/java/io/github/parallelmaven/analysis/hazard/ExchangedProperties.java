package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.AnnotationFacts;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * H11: an annotation exchanges all system properties for a copy while the test class or a test runs. What another class sets
 * meanwhile is lost with the copy, whatever its name is.
 */
public final class ExchangedProperties implements HazardRule {

    private static final Set<String> ANNOTATIONS = Set.of(
            "org.junitpioneer.jupiter.RestoreSystemProperties", "org.junit.jupiter.api.util.RestoreSystemProperties");

    private static final Set<Scope> WHILE_IT_RUNS = Set.of(Scope.CLASSES);

    private static final String EXCHANGES = " has all system properties exchanged for a copy meanwhile";

    @Override
    public String id() {
        return "H11";
    }

    @Override
    public String type() {
        return "system_properties_exchanged";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        Resource all = Resource.inJvm(SystemProperties.ALL, SystemProperties.LOCK_KEY);
        List<ResourceUse> uses = new ArrayList<>();
        if (exchanges(test.annotations())) {
            uses.add(test.declared(
                    this, all, Finding.Access.READ, test.declaration(), WHILE_IT_RUNS, test.name() + EXCHANGES));
        }
        test.reach().steps().stream()
                .filter(step ->
                        exchanges(test.jupiter().expand(step.method().header().annotations())))
                .map(step -> test.use(
                        this,
                        all,
                        Finding.Access.READ,
                        step,
                        step.method().line(),
                        WHILE_IT_RUNS,
                        step.method().label() + EXCHANGES))
                .forEach(uses::add);
        return uses;
    }

    private static boolean exchanges(List<AnnotationFacts> annotations) {
        return annotations.stream().anyMatch(annotation -> ANNOTATIONS.contains(annotation.type()));
    }
}
