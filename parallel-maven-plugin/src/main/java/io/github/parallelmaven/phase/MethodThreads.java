package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import java.util.Collection;
import java.util.List;

/** Lets the tests of a class overlap, by {@code @Execution}, which Jupiter reads without us where its threads run. */
final class MethodThreads {

    private static final String PARALLEL = "org.junit.jupiter.api.parallel.";
    private static final String LIFECYCLE = "junit.jupiter.testinstance.lifecycle.default";
    private static final String ORDER = "junit.jupiter.testmethod.order.default";
    private static final String DETECTION = "junit.jupiter.extensions.autodetection.enabled";
    private static final String TEMPORARY = "junit.jupiter.tempdir.scope";

    private MethodThreads() {}

    /** Whether no setting gives the tests of a class one object, an order, extensions that no class names, or one temporary folder. */
    static boolean arePossible(Reactor reactor) {
        return reactor.modules().stream()
                .noneMatch(module -> says(module, LIFECYCLE, "per_class")
                        || says(module, DETECTION, "true")
                        || says(module, TEMPORARY, "per_context")
                        || !module.setting(ORDER).value().isBlank());
    }

    private static boolean says(Project module, String name, String value) {
        return module.setting(name).value().trim().equalsIgnoreCase(value);
    }

    static List<AnnotationInsertion> annotations(Collection<String> classes) {
        return classes.stream()
                .map(name -> new AnnotationInsertion(
                        name,
                        "",
                        "",
                        PARALLEL + "Execution",
                        "ExecutionMode.CONCURRENT",
                        List.of(PARALLEL + "ExecutionMode"),
                        ChangeGroup.BUILD,
                        "its tests may overlap: it decides when the suite ends, and nothing is known that they share"))
                .toList();
    }
}
