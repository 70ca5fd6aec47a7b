package io.github.parallelmaven.model;

import java.util.Collection;
import java.util.stream.Collectors;

/** The first of many names, as a person writes them, and how many more there are. */
public final class FirstFew {

    private FirstFew() {}

    /** {@code a, b and 3 more}; all of them where they are no more than {@code most}. */
    public static String of(Collection<String> names, int most) {
        int more = names.size() - most;
        return names.stream().limit(most).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
