package io.github.parallelmaven.model;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What of a build is no longer what was certified.
 *
 * @param classes binary names of classes whose bytecode is not the certified one: changed, new or gone
 * @param affected these and all classes that inherit tests from them
 * @param dependencies whether the test class path has other artifacts, or Surefire is told otherwise of what can change a result
 */
public record Drift(SortedSet<String> classes, Set<String> affected, boolean dependencies) {

    public Drift {
        classes = Collections.unmodifiableSortedSet(new TreeSet<>(classes));
        affected = Set.copyOf(affected);
    }

    public boolean isNone() {
        return classes.isEmpty() && !dependencies;
    }

    /** For people, such as {@code 2 classes changed}. */
    public String text() {
        String changed = classes.isEmpty() ? "" : Count.of(classes.size(), "class");
        return changed + (dependencies ? (changed.isEmpty() ? "" : " and ") + "dependencies or the setup of tests" : "")
                + " changed";
    }
}
