package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.model.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * State that the code under test changes by itself whenever it works, such as its caches: most test classes do so without
 * meaning it. Locks on all of these would let nothing overlap, and whether the code under test stands several threads is for
 * the runs to prove. What remains are the test classes that change it on purpose, or count it: those run alone.
 */
final class AmbientState {

    /** In a few classes, a majority says nothing. */
    private static final int FEWEST_CLASSES = 10;

    private AmbientState() {}

    /**
     * The uses as they count: of ambient state, what no test asks for is a read, and who counts it must be alone.
     *
     * @param testClasses how many there are, those that do not use it included
     */
    static List<ClassUse> of(List<ClassUse> uses, int testClasses) {
        if (!isAmbient(uses, testClasses)) {
            return uses;
        }
        return uses.stream()
                .map(each -> new ClassUse(each.test(), counted(each.use())))
                .toList();
    }

    private static ResourceUse counted(ResourceUse use) {
        if (use.cardinality()) {
            return use.as(Finding.Access.WRITE);
        }
        return use.incidental() ? use.as(Finding.Access.READ) : use;
    }

    private static boolean isAmbient(List<ClassUse> uses, int testClasses) {
        Set<String> through = uses.stream()
                .filter(each -> each.use().group().startsWith("static:"))
                .filter(each -> each.use().writes() && each.use().incidental())
                .map(each -> each.test().testClass())
                .collect(Collectors.toSet());
        return through.size() >= FEWEST_CLASSES && through.size() * 2 > testClasses;
    }
}
