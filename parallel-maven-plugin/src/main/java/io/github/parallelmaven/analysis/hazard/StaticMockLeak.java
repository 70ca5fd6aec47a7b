package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** H35: a static or construction mock is not closed, so that the next test on the thread meets it. */
public final class StaticMockLeak implements HazardRule {

    @Override
    public String id() {
        return "H35";
    }

    @Override
    public String type() {
        return "static_mock_leak";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCall(MockCalls::opensStaticMock, (step, call) -> {
            if (OpenStaticMocks.isLeftOpen(test, step, call)) {
                String key = "static-mock:" + test.name();
                uses.add(test.use(
                        this,
                        new Resource(key, key, ResourceUse.Sharing.LEFT_BEHIND),
                        Finding.Access.WRITE,
                        step,
                        call.line(),
                        Set.of(Scope.METHODS, Scope.ORDER),
                        step.method().label() + " opens a static mock that is not seen to be closed"));
            }
        });
        return uses;
    }
}
