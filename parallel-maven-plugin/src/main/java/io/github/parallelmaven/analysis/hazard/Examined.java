package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.ProcessResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of one test class once the rules have looked at it.
 *
 * @param testClass its binary name
 * @param uses what it does
 * @param guards the locks on the class
 * @param methods whether its own tests overlap
 * @param texts the string constants of its own test code
 * @param outsideLocks by key that only methods are locked with: the groups it uses in methods without that lock
 * @param processResources constants that name something outside the JVM
 * @param openStaticMocks where static mocks are opened that are not seen to be closed
 */
record Examined(
        String testClass,
        List<ResourceUse> uses,
        Guards guards,
        MethodOverlap methods,
        Set<String> texts,
        Map<String, Set<String>> outsideLocks,
        Set<ProcessResource> processResources,
        Set<Location> openStaticMocks) {

    /** The same with what else it was seen to do. */
    Examined withMore(List<ResourceUse> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<ResourceUse> all = new ArrayList<>(uses);
        all.addAll(more);
        return new Examined(testClass, all, guards, methods, texts, outsideLocks, processResources, openStaticMocks);
    }

    /**
     * Whether nothing is known that its own tests would share, if they overlapped. A cache that the code under test fills by itself is
     * left to it.
     */
    boolean sharesNothing() {
        return methods.possible()
                && uses.stream()
                        .filter(use -> use.sharing() != ResourceUse.Sharing.NOBODY)
                        .noneMatch(use -> use.writes() && !use.weak() || use.cardinality());
    }

    /** Whether some text in its test code contains this one: such as the name of a property, in a template. */
    boolean mentions(String text) {
        return texts.stream().anyMatch(each -> each.contains(text));
    }

    /** Whether every use of the group happens under the key. */
    boolean isGuarded(String key, String group, boolean forWriting) {
        Set<String> outside = outsideLocks.get(key);
        return guards.holds(key, forWriting)
                || outside != null && outside.stream().noneMatch(used -> meets(used, group));
    }

    /** The group of a folder is that of the files below it too. */
    private static boolean meets(String used, String group) {
        return used.equals(group) || group.startsWith("file:") && used.startsWith(group + "/");
    }

    /** Every key that it, or some method of it, is locked with. */
    Set<String> keys() {
        Set<String> keys = new java.util.HashSet<>(guards.written());
        keys.addAll(guards.read());
        keys.addAll(outsideLocks.keySet());
        return keys;
    }
}
