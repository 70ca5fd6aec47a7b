package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.AnnotationFacts;
import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** H10: a system property is set, cleared or replaced, also by an annotation, or all are put back; the working folder is H44. */
public final class SystemPropertyWrite implements HazardRule {

    private static final String ID = "H10";

    /** They put the property back, and lock all properties meanwhile: who reads it has to lock them, too. */
    private static final Set<String> ANNOTATIONS = Set.of(
            "org.junitpioneer.jupiter.SetSystemProperty",
            "org.junitpioneer.jupiter.ClearSystemProperty",
            "org.junit.jupiter.api.util.SetSystemProperty",
            "org.junit.jupiter.api.util.ClearSystemProperty");

    private static final Set<Scope> WHILE_IT_RUNS = Set.of(Scope.CLASSES, Scope.METHODS);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String type() {
        return "system_property_write";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCall(SystemProperties::writes, (step, call) -> {
            for (String group : SystemProperties.changed(test, step, call)) {
                boolean meant = !group.equals(SystemProperties.ANY) || SetByCode.isMeant(test, step);
                if (meant && !WorkingFolder.isIt(group)) {
                    uses.add(use(test, step, call, group));
                }
            }
        });
        names(test.annotations())
                .forEach(name -> uses.add(test.declared(
                        this,
                        SystemProperties.written(SystemProperties.group(name)),
                        test.declaration(),
                        WHILE_IT_RUNS,
                        test.name() + " has " + SystemProperties.group(name) + " changed by an annotation")));
        for (Step step : test.reach().steps()) {
            names(test.jupiter().expand(step.method().header().annotations()))
                    .forEach(name -> uses.add(test.use(
                            this,
                            SystemProperties.written(SystemProperties.group(name)),
                            Finding.Access.WRITE,
                            step,
                            step.method().line(),
                            WHILE_IT_RUNS,
                            step.method().label() + " has " + SystemProperties.group(name)
                                    + " changed by an annotation")));
        }
        if (putsBackAll(test)) {
            uses.add(test.declared(
                    this,
                    new Resource(SystemProperties.ALL, SystemProperties.LOCK_KEY, ResourceUse.Sharing.PUT_BACK),
                    test.declaration(),
                    WHILE_IT_RUNS,
                    test.name() + " puts all properties back"));
        }
        return uses;
    }

    private static boolean putsBackAll(TestClassCode test) {
        return putsBackAll(test.annotations())
                || test.reach().steps().stream()
                        .map(step -> step.method().header().annotations())
                        .distinct()
                        .anyMatch(annotations -> putsBackAll(test.jupiter().expand(annotations)));
    }

    private static boolean putsBackAll(List<AnnotationFacts> annotations) {
        return annotations.stream().map(AnnotationFacts::type).anyMatch(SystemProperties.RESTORING::contains);
    }

    private static List<String> names(List<AnnotationFacts> annotations) {
        return annotations.stream()
                .filter(annotation -> ANNOTATIONS.contains(annotation.type()))
                .map(annotation -> annotation.text("key"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Whether this is a write that the JVM makes once, for whichever test class comes first. */
    static boolean isOnceForAll(ResourceUse use) {
        return use.rule().equals(ID) && !use.writes();
    }

    /** What is set once for the JVM is not this test's doing; it is met only by a test that changes the same property. */
    private ResourceUse use(TestClassCode test, Step step, Call call, String group) {
        boolean once = test.runsOnceForAll(step) && !group.equals(SystemProperties.ANY);
        ResourceUse use = test.use(
                this,
                once ? SystemProperties.resource(group) : SystemProperties.written(group),
                once ? Finding.Access.READ : Finding.Access.WRITE,
                step,
                call.line(),
                Set.of(Scope.CLASSES, Scope.METHODS, Scope.ORDER),
                step.method().label() + (once ? " sets once " : " changes ") + group);
        return once || group.equals(SystemProperties.ANY) || !call.is("java.lang.System", "setProperty")
                ? use
                : use.settingOnly(SetByCode.always(test, step, call.argument(1)));
    }
}
