package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.FieldFacts;

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

    public static Resource acrossProcesses(String key) {
        return new Resource(key, key, ResourceUse.Sharing.ACROSS_PROCESSES);
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
}
