package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.edit.source.Annotated;
import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.SafetyEvidence.Conflict;
import io.github.parallelmaven.model.TestRun;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The classes whose own tests overlap in the trial: those of which the project says so, and those of which we do. */
final class OverlappingMethods {

    private final ThreadSafetyPhase phase;
    private final TrialState state;
    private final CodeModel before;
    private final SortedSet<String> ours = new TreeSet<>();

    /** @param before the classes as they were compiled before any change */
    OverlappingMethods(ThreadSafetyPhase phase, TrialState state, CodeModel before) {
        this.phase = phase;
        this.state = state;
        this.before = before;
    }

    /** Those of which nothing is known that their tests share, and whose source can carry the annotation. */
    SortedSet<String> possible() {
        Set<String> written = state.outlines().stream()
                .flatMap(file -> file.types().stream())
                .map(type -> type.binaryName())
                .collect(Collectors.toSet());
        SortedSet<String> possible = phase.withMethodsApart(before);
        possible.retainAll(written);
        return possible;
    }

    void add(Set<String> classes) {
        ours.addAll(classes);
    }

    /** Leaves the tests of those that differ one after another from now on; which these are. */
    SortedSet<String> withdraw(Collection<String> differing, RunConfiguration chosen) {
        SortedSet<String> concerned = new TreeSet<>();
        if (chosen.mode() == Mode.CLASS_THREADS) {
            concerned.addAll(ours);
            concerned.retainAll(differing);
            ours.removeAll(concerned);
        }
        return concerned;
    }

    /**
     * Leaves the tests of a class one after another from now on where two of them held one object at the same time: no other class
     * did, and a lock would keep it from others for nothing.
     *
     * @param run the recorded run
     * @return the conflicts that this does not end
     */
    List<Conflict> withdrawSharing(Collection<Conflict> conflicts, TestRun run, RunConfiguration chosen) {
        Map<Conflict, String> within = new HashMap<>();
        for (Conflict conflict : conflicts) {
            SortedSet<String> holders = holders(conflict, run);
            if (holders.size() == 1) {
                within.put(conflict, holders.first());
            }
        }
        SortedSet<String> withdrawn = withdraw(within.values(), chosen);
        return conflicts.stream()
                .filter(conflict -> !within.containsKey(conflict) || !withdrawn.contains(within.get(conflict)))
                .toList();
    }

    private static SortedSet<String> holders(Conflict conflict, TestRun run) {
        return Proof.classesOf(
                List.of(conflict.first().owner(), conflict.second().owner()), run);
    }

    /** What lets them overlap, where a configuration obeys it. */
    List<AnnotationInsertion> annotations(RunConfiguration chosen) {
        if (chosen.mode() != Mode.CLASS_THREADS || ours.isEmpty()) {
            return List.of();
        }
        // What runs have shown since, or asked to isolate, may concern them.
        SortedSet<String> overlapping = new TreeSet<>(ours);
        overlapping.retainAll(phase.withMethodsApart(before));
        return MethodThreads.annotations(overlapping);
    }

    /** All of them, in the copy as it is. */
    SortedSet<String> inCopy() {
        List<AnnotationInsertion> placed = state.proposal().methodThreads().stream()
                .filter(wanted -> state.unplaced().stream()
                        .map(Annotated.Unplaced::insertion)
                        .noneMatch(wanted::equals))
                .toList();
        SortedSet<String> overlapping = phase.overlappingMethods(before);
        placed.forEach(inserted -> overlapping.add(inserted.className()));
        return overlapping;
    }
}
