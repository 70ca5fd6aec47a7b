package io.github.parallelmaven.project;

import io.github.parallelmaven.model.Reactor;
import java.util.Comparator;
import java.util.Optional;

/**
 * Whether the test classes of one JVM can be made to overlap, be shuffled and be kept apart. Jupiter got that bit by bit:
 * threads and {@code @ResourceLock} with 5.3, {@code @Isolated} with 5.7, {@code ClassOrderer} with 5.8.
 */
public final class JupiterThreads {

    /** The first that has all of it. */
    public static final String FIRST = "5.8";

    private JupiterThreads() {}

    /** The oldest Jupiter of a build that lacks some of it; empty where none does, or there is no Jupiter. */
    public static Optional<String> lacking(Reactor reactor) {
        return reactor.modules().stream()
                .flatMap(module -> module.dependencies().stream())
                .filter(dependency -> dependency.key().equals("org.junit.jupiter:junit-jupiter-api"))
                .flatMap(api -> Version.parse(api.version()).stream())
                .filter(version -> version.isBefore(FIRST))
                .min(Comparator.naturalOrder())
                .map(version -> version.number().toString());
    }
}
