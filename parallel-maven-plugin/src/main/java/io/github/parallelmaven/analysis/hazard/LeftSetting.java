package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * H06, as {@link KeptSetting}: the static initialiser of a test class, or what runs once before its tests, sets a system
 * property that the class never sets again or clears. Whoever reads it later in that JVM finds it: who that is depends on the
 * schedule, also where nothing overlaps.
 */
public final class LeftSetting implements HazardRule {

    private static final Set<String> BEFORE = Set.of("org.junit.jupiter.api.BeforeAll", "org.junit.BeforeClass");

    private record Write(Step step, Call call) {}

    @Override
    public String id() {
        return "H06";
    }

    @Override
    public String type() {
        return "left_setting";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        Map<String, List<Write>> writes = new HashMap<>();
        test.eachCall(SystemProperties::writes, (step, call) -> {
            SystemProperties.groups(test, step, call)
                    .forEach(group -> writes.computeIfAbsent(group, key -> new ArrayList<>())
                            .add(new Write(step, call)));
        });
        List<ResourceUse> uses = new ArrayList<>();
        // Properties that are replaced as a whole are put back as a whole.
        if (!writes.containsKey(SystemProperties.ANY)) {
            writes.forEach((group, all) -> {
                Write only = all.get(0);
                if (all.size() == 1 && runsBeforeTheTests(test, only.step()) && !WorkingFolder.isIt(group)) {
                    uses.add(use(test, group, only));
                }
            });
        }
        return uses;
    }

    private static boolean runsBeforeTheTests(TestClassCode test, Step step) {
        if (!test.isTestCode(step) || test.runsOnceForAll(step)) {
            return false;
        }
        return step.whileInitialising()
                || BEFORE.stream()
                        .anyMatch(before -> test.jupiter()
                                .isAnnotated(step.root().method().header().annotations(), before));
    }

    private ResourceUse use(TestClassCode test, String group, Write write) {
        return test.use(
                this,
                new Resource(group, SystemProperties.LOCK_KEY, ResourceUse.Sharing.LEFT_SET),
                Finding.Access.WRITE,
                write.step(),
                write.call().line(),
                Set.of(Scope.ORDER),
                write.step().method().label() + " sets " + group + ", and " + test.name() + " never puts it back");
    }
}
