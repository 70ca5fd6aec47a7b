package io.github.parallelmaven.project;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The tags that tests carry.
 *
 * @param known whether the test classes were there to read them from
 * @param names the tags; empty when not known
 */
public record TagsInUse(boolean known, SortedSet<String> names) {

    public TagsInUse {
        names = new TreeSet<>(names);
    }

    public static TagsInUse of(Collection<String> names) {
        return new TagsInUse(true, new TreeSet<>(names));
    }

    public static TagsInUse unknown() {
        return new TagsInUse(false, new TreeSet<>());
    }
}
