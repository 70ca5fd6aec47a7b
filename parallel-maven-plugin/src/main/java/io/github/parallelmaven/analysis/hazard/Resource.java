package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.FieldFacts;

/** What is shared: see {@link ResourceUse} for the parts. */
record Resource(String group, String lockKey, ResourceUse.Sharing sharing) {

    static Resource of(FieldFacts field) {
        String key = "static:" + field.key();
        return new Resource(key, key, ResourceUse.Sharing.IN_JVM);
    }

    static Resource wholeJvm(String key) {
        return new Resource(key, key, ResourceUse.Sharing.WHOLE_JVM);
    }

    static Resource inJvm(String group, String lockKey) {
        return new Resource(group, lockKey, ResourceUse.Sharing.IN_JVM);
    }

    static Resource acrossProcesses(String key) {
        return new Resource(key, key, ResourceUse.Sharing.ACROSS_PROCESSES);
    }

    static Resource withinClass(String key) {
        return new Resource(key, key, ResourceUse.Sharing.WITHIN_CLASS);
    }
}
