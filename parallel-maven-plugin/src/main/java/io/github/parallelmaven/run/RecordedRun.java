package io.github.parallelmaven.run;

import io.github.parallelmaven.model.ContainerExecution;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.FixtureUse;
import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts the files of one run together. */
final class RecordedRun {

    private final List<TestExecution> tests = new ArrayList<>();
    private final List<ContainerExecution> containers = new ArrayList<>();
    private final List<ForkRecord> forks = new ArrayList<>();
    private final List<FixtureUse> fixtures = new ArrayList<>();
    private final Map<TestMethod, DiscoveredTest> methods = new TreeMap<>();
    private final Set<TestId> unrun = new HashSet<>();
    private final List<String> broken = new ArrayList<>();
    private final TouchEvents touches = new TouchEvents();
    private int examined;
    private int observed;

    void broken(String why) {
        broken.add(why);
    }

    void add(JvmFile file) throws DamagedRecordingException {
        forks.add(file.fork());
        file.events().ifPresent(this::add);
    }

    private void add(JvmEvents jvm) {
        Ancestry ancestry = new Ancestry(jvm.byId());
        for (RecordedItem item : jvm.items()) {
            if (item.isTest()) {
                tests.add(test(item, ancestry, jvm.pid()));
            } else {
                containers.add(container(item, jvm.pid()));
            }
            discover(item, ancestry);
        }
        jvm.unrunIds().forEach(id -> unrun.add(new TestId(id)));
        fixtures.addAll(jvm.fixtures().uses(jvm.pid()));
        touches.addAll(jvm.touches());
        examined += jvm.fixtures().examinedFields();
        observed += jvm.fixtures().observedOwners();
    }

    /** A template or factory is one method however often it is invoked; so is one that a class template repeats. */
    private void discover(RecordedItem item, Ancestry ancestry) {
        if (item.isTest() || !item.method().isEmpty()) {
            RecordedItem top = ancestry.topMethod(item);
            DiscoveredTest test =
                    new DiscoveredTest(new TestId(top.id()), ancestry.method(top), Set.copyOf(top.tags()));
            methods.merge(test.method(), test, (a, b) -> a.id().compareTo(b.id()) <= 0 ? a : b);
        }
    }

    private static TestExecution test(RecordedItem item, Ancestry ancestry, long pid) {
        RecordedItem.Ending ending = item.ending();
        return new TestExecution(
                new TestId(item.id()),
                ancestry.method(item),
                ending.outcome(),
                ending.thrown(),
                ending.digest(),
                ending.start(),
                ending.end(),
                ending.thread(),
                pid,
                item.plan());
    }

    private static ContainerExecution container(RecordedItem item, long pid) {
        RecordedItem.Ending ending = item.ending();
        return new ContainerExecution(
                new TestId(item.id()),
                item.className(),
                item.method(),
                ending.outcome(),
                ending.thrown(),
                ending.start(),
                ending.end(),
                pid,
                ending.use());
    }

    Recorded recorded() {
        return new Recorded(
                tests,
                containers,
                forks,
                fixtures,
                examined,
                observed,
                touches.touches(),
                List.copyOf(methods.values()),
                unrun,
                broken);
    }
}
