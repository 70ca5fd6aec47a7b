package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.model.Scope;
import java.util.Set;
import java.util.stream.Collectors;

/** What is shared: see {@link ResourceUse} for the parts. */
public record Resource(String group, String lockKey, ResourceUse.Sharing sharing) {

    public static Resource of(FieldFacts field) {
        String key = "static:" + field.key();
        return new Resource(key, key, ResourceUse.Sharing.IN_JVM);
    }

    public static Resource wholeJvm(String key) {
        return new Resource(key, key, ResourceUse.Sharing.WHOLE_JVM);
    }

    public static Resource inJvm(String group, String lockKey) {
        return new Resource(group, lockKey, ResourceUse.Sharing.IN_JVM);
    }

    /** What other processes have too; where the number of the fork is a part of it, they have another one each. */
    public static Resource acrossProcesses(String key) {
        return PerFork.isIn(key)
                ? inJvm(PerFork.inFirst(key), PerFork.inFirst(key))
                : new Resource(key, key, ResourceUse.Sharing.ACROSS_PROCESSES);
    }

    public static Resource wholeMachine(String key) {
        return new Resource(key, key, ResourceUse.Sharing.WHOLE_MACHINE);
    }

    /** What shares nothing with anybody, and is reported only. */
    public static Resource unshared(String key) {
        return new Resource(key, key, ResourceUse.Sharing.NOBODY);
    }

    public static Resource withinClass(String key) {
        return new Resource(key, key, ResourceUse.Sharing.WITHIN_CLASS);
    }

    /** Of the scopes in which such things bite, those in which this one does. */
    Set<Scope> biting(Set<Scope> scopes) {
        return sharing == ResourceUse.Sharing.IN_JVM
                ? scopes.stream().filter(scope -> scope != Scope.FORKS).collect(Collectors.toSet())
                : scopes;
    }
}
