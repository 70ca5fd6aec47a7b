package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Remedy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns remedies into annotations, one of a kind for each class: a class that is isolated needs no lock beside it. */
final class IsolationInsertions {

    private static final String PARALLEL = "org.junit.jupiter.api.parallel.";

    private IsolationInsertions() {}

    static List<AnnotationInsertion> of(Collection<Finding> findings) {
        SortedMap<String, String> isolated = new TreeMap<>();
        SortedMap<String, SortedMap<String, Lock>> locks = new TreeMap<>();
        for (Finding finding : findings) {
            if (finding.guarded()) {
                continue;
            }
            if (finding.remedy() instanceof Remedy.Isolated) {
                isolated.putIfAbsent(finding.testClass(), reason(finding));
            } else if (finding.remedy() instanceof Remedy.ResourceLock lock) {
                locks.computeIfAbsent(finding.testClass(), name -> new TreeMap<>())
                        .merge(lock.key(), new Lock(lock, reason(finding)), Lock::stronger);
            }
        }
        List<AnnotationInsertion> insertions = new ArrayList<>();
        isolated.forEach((name, reason) -> insertions.add(insertion(name, "Isolated", "", List.of(), reason)));
        locks.forEach((name, keys) -> {
            if (!isolated.containsKey(name)) {
                keys.forEach((key, lock) -> insertions.add(lock.insertion(name, key)));
            }
        });
        return insertions;
    }

    private record Lock(Remedy.ResourceLock remedy, String reason) {

        Lock stronger(Lock other) {
            return remedy.mode() == Remedy.ResourceLock.Mode.READ_WRITE ? this : other;
        }

        AnnotationInsertion insertion(String className, String key) {
            if (!remedy.through().isEmpty()) {
                return new AnnotationInsertion(
                        className,
                        "",
                        "",
                        remedy.through(),
                        "",
                        List.of(),
                        ChangeGroup.ISOLATION,
                        reason + "; it takes the lock " + key + ", and puts back what the class changes");
            }
            String quoted = '"' + key.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            return remedy.mode() == Remedy.ResourceLock.Mode.READ_WRITE
                    ? IsolationInsertions.insertion(className, "ResourceLock", quoted, List.of(), reason)
                    : IsolationInsertions.insertion(
                            className,
                            "ResourceLock",
                            "value = " + quoted + ", mode = ResourceAccessMode.READ",
                            List.of(PARALLEL + "ResourceAccessMode"),
                            reason);
        }
    }

    private static AnnotationInsertion insertion(
            String className, String annotation, String arguments, List<String> imports, String reason) {
        return new AnnotationInsertion(
                className, "", "", PARALLEL + annotation, arguments, imports, ChangeGroup.ISOLATION, reason);
    }

    private static String reason(Finding finding) {
        return finding.rule() + " " + finding.message() + " at " + finding.location();
    }
}
