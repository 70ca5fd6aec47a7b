package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Finding.Access;
import io.github.parallelmaven.model.Location;
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
    private final Set<String> triedWithLocks = new TreeSet<>();

    void add(Collection<String> classes, Mode mode) {
        in(mode).addAll(classes);
    }

    void remove(Collection<String> classes, Mode mode) {
        in(mode).removeAll(classes);
    }

    /**
     * Forgets the classes that locks will keep from what they were seen to share. Only once for each: one that differs again has
     * yet another reason.
     *
     * @param sharing what each class shares: by what it is, all that use it
     * @return these classes
     */
    SortedSet<String> leaveToLocks(Mode mode, Map<String, SortedSet<String>> sharing) {
        SortedSet<String> explained = new TreeSet<>();
        for (String name : in(mode)) {
            Optional<String> polluter =
                    Optional.ofNullable(pollutions.get(name)).map(Pollution::polluter);
            boolean shares = sharing.values().stream()
                    .filter(users -> users.contains(name))
                    .anyMatch(users -> polluter.map(users::contains).orElse(true));
            if (shares && triedWithLocks.add(name)) {
                explained.add(name);
            }
        }
        remove(explained, mode);
        return explained;
    }

    /** Remembers what runs told of why a class differed. */
    void explain(Pollution pollution) {
        pollutions.put(pollution.victim(), pollution);
    }

    private SortedSet<String> in(Mode mode) {
        return unsafe.computeIfAbsent(mode, any -> new TreeSet<>());
    }

    List<Finding> findings(CodeModel code, RunConfiguration chosen) {
        return in(chosen.mode()).stream()
                .map(name -> measured(code, name, chosen))
                .toList();
    }

    private Finding measured(CodeModel code, String testClass, RunConfiguration chosen) {
        Location location = code.location(testClass, 0, "");
        boolean forks = chosen.mode() == Mode.FORKS;
        boolean guarded = forks ? chosen.serial().contains(testClass) : IsolationGuards.isIsolated(code, testClass);
        return new Finding(
                RULE,
                "measured_difference",
                testClass,
                location,
                "measured:" + testClass,
                Access.WRITE,
                Set.of(forks ? Scope.FORKS : Scope.CLASSES),
                List.of(testClass),
                Optional.ofNullable(pollutions.get(testClass))
                        .map(Pollution::text)
                        .orElse(
                                "gave another result in a run where classes overlapped, although nothing was found in it"),
                forks
                        ? new Remedy.SerialExecution("its outcome differed beside other forks", true)
                        : new Remedy.Isolated("its outcome differed when it overlapped with others"),
                guarded);
    }
}
