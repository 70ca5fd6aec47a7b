package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.AnnotationFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** H07: the methods of the class run in a fixed order, because later ones need what earlier ones did. */
public final class OrderedMethods implements HazardRule {

    private static final Set<String> FIXED_ORDER =
            Set.of("org.junit.jupiter.api.TestMethodOrder", "org.junit.FixMethodOrder");

    @Override
    public String id() {
        return "H07";
    }

    @Override
    public String type() {
        return "ordered_methods";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        boolean ordered = test.annotations().stream().map(AnnotationFacts::type).anyMatch(FIXED_ORDER::contains);
        if (ordered) {
            uses.add(test.declared(
                    this,
                    Resource.withinClass("order:" + test.name()),
                    test.code().location(test.name(), 0, ""),
                    test.name() + " fixes the order of its methods"));
        }
        return uses;
    }
}
