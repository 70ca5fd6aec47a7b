package io.github.parallelmaven.analysis.hazard.framework;

import io.github.parallelmaven.analysis.bytecode.AnnotationFacts;
import io.github.parallelmaven.analysis.bytecode.ClassFacts;
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
 * H64: tests of TestNG need each other: methods that run after named others or by priority, data that comes from a provider in
 * several threads, and what is set up once for a suite, which each test JVM does for the classes that it is given.
 */
public final class TestNgOrder implements HazardRule {

    private static final String PACKAGE = "org.testng.annotations.";

    private static final Set<String> ORDERS = Set.of("dependsOnMethods", "dependsOnGroups", "priority");

    private static final Set<String> ONCE_FOR_MANY =
            Set.of(PACKAGE + "BeforeSuite", PACKAGE + "BeforeTest", PACKAGE + "BeforeGroups");

    @Override
    public String id() {
        return "H64";
    }

    @Override
    public String type() {
        return "testng_order";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        for (ClassFacts type : test.code().lineage(test.name())) {
            for (MethodCode method : test.code().code(type.name())) {
                for (AnnotationFacts annotation : method.header().annotations()) {
                    look(test, method, annotation, uses);
                }
            }
        }
        return uses;
    }

    private void look(TestClassCode test, MethodCode method, AnnotationFacts annotation, List<ResourceUse> uses) {
        if (annotation.type().equals(PACKAGE + "Test") && ORDERS.stream().anyMatch(annotation.values()::containsKey)) {
            uses.add(use(test, method, Resource.withinClass("order:" + test.name()), " runs in a fixed order"));
        } else if (annotation.type().equals(PACKAGE + "DataProvider")
                && annotation.text("parallel").equals("true")) {
            uses.add(use(test, method, Resource.withinClass("data:" + test.name()), " gives data to several threads"));
        } else if (ONCE_FOR_MANY.contains(annotation.type())) {
            uses.add(use(
                    test,
                    method,
                    Resource.unshared("once for many:" + test.name()),
                    " sets up what other classes may need, and runs only where its own class runs"));
        }
    }

    private ResourceUse use(TestClassCode test, MethodCode method, Resource resource, String what) {
        return test.declared(
                this,
                resource,
                test.code().location(method.owner(), method.line(), method.name()),
                Set.of(Scope.METHODS, Scope.ORDER),
                method.label() + what);
    }
}
