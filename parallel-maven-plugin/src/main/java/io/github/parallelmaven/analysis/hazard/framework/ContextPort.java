package io.github.parallelmaven.analysis.hazard.framework;

import io.github.parallelmaven.analysis.bytecode.AnnotationFacts;
import io.github.parallelmaven.analysis.hazard.HazardRule;
import io.github.parallelmaven.analysis.hazard.Resource;
import io.github.parallelmaven.analysis.hazard.ResourceUse;
import io.github.parallelmaven.analysis.hazard.TestClassCode;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * H40: the server of a Spring Boot test listens at the port that its configuration names, which it does only with a defined
 * port: with a random port, or without a server, the same configuration binds nothing.
 */
public final class ContextPort implements HazardRule {

    private static final String UNLESS_SAID = "8080";

    @Override
    public String id() {
        return "H40";
    }

    @Override
    public String type() {
        return "fixed_port";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        Optional<AnnotationFacts> defined = SpringSettings.bootTest(test)
                .filter(boot -> boot.text("webEnvironment").equals("DEFINED_PORT"));
        if (defined.isEmpty()) {
            return List.of();
        }
        SpringSettings.Setting port = SpringSettings.of(test)
                .find("server.port")
                .orElse(new SpringSettings.Setting(UNLESS_SAID, false, test.declaration()));
        boolean known = !port.open() && port.value().matches("[1-9][0-9]{0,4}");
        return known ? List.of(use(test, port.value(), port.location())) : List.of();
    }

    private ResourceUse use(TestClassCode test, String port, Location location) {
        return test.declared(
                this,
                Resource.acrossProcesses("port:" + port),
                Finding.Access.WRITE,
                location,
                Set.of(Scope.CLASSES, Scope.FORKS),
                test.name() + " has its server listen at port " + port);
    }
}
