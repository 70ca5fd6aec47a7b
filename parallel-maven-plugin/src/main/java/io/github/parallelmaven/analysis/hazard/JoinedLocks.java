package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Remedy.ResourceLock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One lock instead of many where the same test classes use several static fields of one class: it is named after the class, and keeps
 * apart exactly what the many would.
 */
final class JoinedLocks {

    private static final String STATIC = "static:";

    private final Map<String, String> names = new HashMap<>();

    /** @param findings all of them: what one class already holds is left as it is for all */
    JoinedLocks(Collection<Finding> findings) {
        Map<String, SortedMap<String, ResourceLock.Mode>> users = new TreeMap<>();
        Set<String> standing = new HashSet<>();
        for (Finding finding : findings) {
            if (finding.remedy() instanceof ResourceLock lock) {
                if (finding.guarded() || !lock.through().isEmpty()) {
                    standing.add(lock.key());
                }
                users.computeIfAbsent(lock.key(), key -> new TreeMap<>())
                        .merge(finding.testClass(), lock.mode(), JoinedLocks::stronger);
            }
        }
        users.keySet().removeAll(standing);
        users.keySet().stream()
                .filter(key -> owner(key).isPresent())
                .collect(Collectors.groupingBy(key -> owner(key).orElseThrow(), Collectors.groupingBy(users::get)))
                .forEach((owner, byUsers) -> byUsers.values().stream()
                        // Two of them under one name would keep classes apart that share nothing.
                        .max(Comparator.comparingInt(List::size))
                        .filter(keys -> keys.size() > 1)
                        .ifPresent(keys -> keys.forEach(key -> names.put(key, owner))));
    }

    private static ResourceLock.Mode stronger(ResourceLock.Mode one, ResourceLock.Mode other) {
        return one == ResourceLock.Mode.READ ? other : one;
    }

    /** The key of the class that declares a static field, by the field's own; empty for other keys. */
    static Optional<String> owner(String key) {
        int end = key.lastIndexOf('.');
        return key.startsWith(STATIC) && end > 0 ? Optional.of(key.substring(0, end)) : Optional.empty();
    }

    /** The finding with the lock that its class is to take. */
    Finding in(Finding finding) {
        return finding.remedy() instanceof ResourceLock lock && names.containsKey(lock.key())
                ? finding.withRemedy(new ResourceLock(names.get(lock.key()), lock.mode(), lock.through()))
                : finding;
    }
}
