package io.github.parallelmaven.model;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What of one module a certificate is bound to.
 *
 * @param settingsDigest digest of the effective settings that decide how its tests run
 * @param dependenciesDigest digest of its test class path's artifacts
 * @param classDigests digest of the normalised bytecode of each of its main and test classes, by binary name
 */
public record CertifiedModule(
        String settingsDigest, String dependenciesDigest, SortedMap<String, String> classDigests) {

    public CertifiedModule {
        classDigests = new TreeMap<>(classDigests);
    }

    /** Whether a test is one of this module's, by the class that its unique id begins with. */
    public boolean holds(TestId test) {
        return classDigests.containsKey(test.outermostClass());
    }

    /**
     * Classes whose bytecode is not the certified one: changed, new or gone.
     *
     * @param now digest of the normalised bytecode of each main and test class, by binary name
     */
    public SortedSet<String> changedClasses(SortedMap<String, String> now) {
        SortedSet<String> changed = new TreeSet<>();
        now.forEach((name, digest) -> {
            if (!digest.equals(classDigests.get(name))) {
                changed.add(name);
            }
        });
        classDigests.keySet().stream().filter(name -> !now.containsKey(name)).forEach(changed::add);
        return changed;
    }
}
