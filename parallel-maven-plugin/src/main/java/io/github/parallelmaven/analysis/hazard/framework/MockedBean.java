package io.github.parallelmaven.analysis.hazard.framework;

import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.analysis.hazard.HazardRule;
import io.github.parallelmaven.analysis.hazard.ResourceUse;
import io.github.parallelmaven.analysis.hazard.TestClassCode;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * H56: a mock is a bean of a cached Spring context: all test classes that run in that context stub and verify one mock, and
 * each resets it for the others. Mocks are part of what tells contexts apart, so that only test classes with the same ones meet.
 */
public final class MockedBean implements HazardRule {

    @Override
    public String id() {
        return "H56";
    }

    @Override
    public String type() {
        return "mocked_bean";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        List<FieldFacts> mocks = SpringContext.mocks(test);
        if (!mocks.isEmpty()) {
            String names = mocks.stream().map(FieldFacts::name).sorted().collect(Collectors.joining(", "));
            SpringContext.of(test)
                    .ifPresent(context -> uses.add(test.declared(
                            this,
                            context,
                            test.declaration(),
                            Set.of(Scope.CLASSES, Scope.METHODS),
                            test.name() + " stubs what is a mock in its Spring context: " + names)));
        }
        return uses;
    }
}
