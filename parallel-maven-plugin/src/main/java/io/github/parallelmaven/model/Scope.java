package io.github.parallelmaven.model;

/** Where a hazard bites (hazards.md): what must overlap, or follow, for a test to give another result. */
public enum Scope {
    /** Two test classes in one JVM at the same time. */
    CLASSES,
    /** Two methods of one class at the same time. */
    METHODS,
    /** Across test JVMs. */
    FORKS,
    /** What an earlier test leaves behind, also sequentially. */
    ORDER
}
