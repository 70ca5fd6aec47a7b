package io.github.parallelmaven.analysis.hazard.framework;

import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.hazard.HazardRule;
import io.github.parallelmaven.analysis.hazard.ResourceUse;
import io.github.parallelmaven.analysis.hazard.TestClassCode;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** H55: a cached Spring context is closed, by {@code @DirtiesContext}, that other test classes run in. */
public final class DirtiedContext implements HazardRule {

    private static final String DIRTIES = "org.springframework.test.annotation.DirtiesContext";

    private static final Set<Scope> SCOPES = Set.of(Scope.CLASSES, Scope.METHODS);

    @Override
    public String id() {
        return "H55";
    }

    @Override
    public String type() {
        return "dirtied_context";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        SpringContext.of(test).ifPresent(context -> {
            if (test.annotations().stream()
                    .anyMatch(annotation -> annotation.type().equals(DIRTIES))) {
                String what = test.name() + " has its Spring context closed when it is done";
                uses.add(test.declared(this, context, test.declaration(), SCOPES, what));
            }
            for (Step step : test.reach().steps()) {
                if (test.jupiter().isAnnotated(step.method().header().annotations(), DIRTIES)) {
                    uses.add(test.use(
                            this,
                            context,
                            Finding.Access.WRITE,
                            step,
                            step.method().line(),
                            SCOPES,
                            step.method().label() + " has the Spring context closed when it is done"));
                }
            }
            // Also for H56 and H57: every test class that runs in a context needs it.
            uses.add(test.declared(
                    this,
                    context,
                    Finding.Access.READ,
                    test.declaration(),
                    SCOPES,
                    test.name() + " runs in the same Spring context"));
        });
        return uses;
    }
}
