package io.github.parallelmaven.analysis.category;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The package around all of some classes. */
final class CommonPackage {

    /** What one name is not enough for: {@code org} or {@code com} belong to nobody. */
    private static final int OWNED = 2;

    private CommonPackage() {}

    /**
     * The longest package that all classes are in or below; where that is shorter than two names, the package of the first
     * class. Classes of no package do not count beside others, since they can name what lies in a package, and nobody can name what lies
     * in none; empty where there are only such classes.
     */
    static String of(Collection<String> classes) {
        List<List<String>> packages = classes.stream()
                .map(name -> name.substring(0, Math.max(0, name.lastIndexOf('.'))))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .map(name -> Arrays.asList(name.split("\\.")))
                .toList();
        if (packages.isEmpty()) {
            return "";
        }
        // Sorted, so that what the first and the last share is shared by all between them.
        List<String> first = packages.get(0);
        List<String> last = packages.get(packages.size() - 1);
        int same = 0;
        while (same < Math.min(first.size(), last.size()) && first.get(same).equals(last.get(same))) {
            same++;
        }
        return String.join(".", same < OWNED ? first : first.subList(0, same));
    }
}
