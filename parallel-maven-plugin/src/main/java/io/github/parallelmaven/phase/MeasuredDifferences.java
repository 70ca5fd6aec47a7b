package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Finding.Access;
import io.github.parallelmaven.model.Pollution;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.Scope;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Classes whose tests differed in a run although nothing was found in them, by the way to be parallel in which they did. */
final class MeasuredDifferences {

    /** The rule of such a class. */
    static final String RULE = Finding.MEASURED;

    private final Map<String, Pollution> pollutions = new TreeMap<>();
    private final Map<Mode, SortedSet<String>> unsafe = new EnumMap<>(Mode.class);
    /** What is known to be shared by a class that differed; empty where that was not all. */
    private final Map<String, String> explained = new TreeMap<>();

    /** One that differs although it holds a lock is to run alone after all. */
    void add(Collection<String> classes, Mode mode) {
        in(mode).addAll(classes);
        explained.replaceAll((name, resource) -> classes.contains(name) ? "" : resource);
    }

    void remove(Collection<String> classes, Mode mode) {
        in(mode).removeAll(classes);
    }

    /**
     * What classes share that differed, where a lock on it would do: the smaller remedy. Only once each: one that differs again
     * has yet another reason.
     *
     * @param seen what was seen to be shared, with its remedies
     * @return one finding a class
     */
    List<Finding> lockable(Collection<Finding> seen, Mode mode) {
        return in(mode).stream()
                .filter(name -> !explained.containsKey(name))
                .flatMap(name -> seen.stream()
                        .filter(finding -> finding.testClass().equals(name))
                        .filter(finding -> finding.remedy() instanceof Remedy.ResourceLock)
                        .filter(finding -> meetsPolluter(finding, seen))
                        .limit(1))
                .toList();
    }

    /**
     * Leaves classes to the locks on what they were seen to share.
     *
     * @param seen the same as for {@link #lockable}
     * @return these classes
     */
    SortedSet<String> leaveToLocks(Collection<Finding> seen, Mode mode) {
        SortedSet<String> left = new TreeSet<>();
        for (Finding lock : lockable(seen, mode)) {
            explained.put(lock.testClass(), lock.resource());
            left.add(lock.testClass());
        }
        return left;
    }

    /** Where it is known what made the class differ, nothing else explains that. */
    private boolean meetsPolluter(Finding finding, Collection<Finding> seen) {
        Pollution pollution = pollutions.get(finding.testClass());
        return pollution == null
                || seen.stream()
                        .filter(other -> other.resource().equals(finding.resource()))
                        .anyMatch(other -> other.testClass().equals(pollution.polluter()));
    }

    /** Remembers what runs told of why a class differed. */
    void explain(Pollution pollution) {
        pollutions.put(pollution.victim(), pollution);
    }

    private SortedSet<String> in(Mode mode) {
        return unsafe.computeIfAbsent(mode, any -> new TreeSet<>());
    }

    /** @param found what else is known of the classes */
    List<Finding> findings(CodeModel code, RunConfiguration chosen, Collection<Finding> found) {
        return in(chosen.mode()).stream()
                .map(name -> lock(name, found)
                        .map(lock -> finding(code, chosen, name, lock.remedy(), lock.guarded()))
                        .orElseGet(() -> apart(code, chosen, name)))
                .toList();
    }

    private Optional<Finding> lock(String testClass, Collection<Finding> found) {
        return found.stream()
                .filter(finding -> finding.testClass().equals(testClass))
                .filter(finding -> finding.resource().equals(explained.get(testClass)))
                .filter(finding -> finding.remedy() instanceof Remedy.ResourceLock)
                .findFirst();
    }

    private Finding apart(CodeModel code, RunConfiguration chosen, String testClass) {
        return chosen.mode().leavesForLater()
                ? finding(
                        code,
                        chosen,
                        testClass,
                        new Remedy.SerialExecution("its outcome differed beside others", true),
                        chosen.serial().contains(testClass))
                : finding(
                        code,
                        chosen,
                        testClass,
                        new Remedy.Isolated("its outcome differed when it overlapped with others"),
                        IsolationGuards.isIsolated(code, testClass));
    }

    private Finding finding(CodeModel code, RunConfiguration chosen, String testClass, Remedy remedy, boolean guarded) {
        return new Finding(
                RULE,
                "measured_difference",
                testClass,
                code.location(testClass, 0, ""),
                "measured:" + testClass,
                Access.WRITE,
                Set.of(chosen.mode() == Mode.FORKS ? Scope.FORKS : Scope.CLASSES),
                List.of(testClass),
                Optional.ofNullable(pollutions.get(testClass))
                        .map(Pollution::text)
                        .orElse(
                                "gave another result in a run where classes overlapped, although no rule found anything in it"),
                remedy,
                guarded);
    }
}
