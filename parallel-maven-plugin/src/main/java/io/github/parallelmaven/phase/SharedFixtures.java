package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Finding.Access;
import io.github.parallelmaven.model.FixtureUse;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.SafetyEvidence.Conflict;
import io.github.parallelmaven.model.Scope;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestRun;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Objects that a recorded run saw in two tests at the same time, although nothing was found statically. The test classes
 * that hold one take a lock on it.
 */
final class SharedFixtures {

    private final SortedMap<String, SortedSet<String>> classesByKey = new TreeMap<>();

    /**
     * Remembers what was shared.
     *
     * @param run the recorded run
     */
    void add(Collection<Conflict> conflicts, TestRun run) {
        for (Conflict conflict : conflicts) {
            String key = key(conflict.first());
            List<TestId> owners =
                    List.of(conflict.first().owner(), conflict.second().owner());
            classesByKey.computeIfAbsent(key, any -> new TreeSet<>()).addAll(Proof.classesOf(owners, run));
        }
    }

    private static String key(FixtureUse use) {
        return "fixture:" + use.declaringClass() + "." + use.field();
    }

    /** @param chosen a configuration in which classes overlap in one JVM */
    List<Finding> findings(CodeModel code, RunConfiguration chosen) {
        List<Finding> findings = new ArrayList<>();
        classesByKey.forEach((key, classes) -> {
            boolean apart = classes.stream()
                            .filter(name -> !chosen.serial().contains(name))
                            .count()
                    < 2;
            classes.forEach(name -> findings.add(
                    chosen.mode().leavesForLater()
                            ? finding(code, key, name, Remedy.SerialExecution.withoutLocks(), apart)
                            : locked(code, key, name)));
        });
        return findings;
    }

    private static Finding locked(CodeModel code, String key, String name) {
        return finding(
                code,
                key,
                name,
                new Remedy.ResourceLock(key, Remedy.ResourceLock.Mode.READ_WRITE),
                IsolationGuards.isLocked(code, name, key) || IsolationGuards.isIsolated(code, name));
    }

    private static Finding finding(CodeModel code, String key, String testClass, Remedy remedy, boolean guarded) {
        return new Finding(
                "RECORDED",
                "shared_fixture",
                testClass,
                code.location(testClass, 0, ""),
                key,
                Access.WRITE,
                Set.of(Scope.CLASSES),
                List.of(testClass),
                "held an object while a test of another class held it too",
                remedy,
                guarded);
    }
}
