package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.model.FirstFew;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who else uses a thing, for a person.
 *
 * @param writing the test classes that change it
 * @param reading those that only read it
 * @param puttingBack those that only put it back, with all others of its kind
 */
record OtherUsers(Set<String> writing, Set<String> reading, Set<String> puttingBack) {

    /** So many a message names. */
    private static final int NAMED = 3;

    static OtherUsers of(Collection<ClassUse> uses) {
        Set<String> writing = new TreeSet<>();
        Set<String> reading = new TreeSet<>();
        Set<String> puttingBack = new TreeSet<>();
        uses.forEach(each -> {
            boolean putsBack = each.use().sharing() == ResourceUse.Sharing.PUT_BACK;
            (putsBack ? puttingBack : each.use().writes() ? writing : reading)
                    .add(each.test().testClass());
        });
        reading.removeAll(writing);
        puttingBack.removeAll(writing);
        puttingBack.removeAll(reading);
        return new OtherUsers(writing, reading, puttingBack);
    }

    /** Who does the same, and who the other thing: of one that reads nobody shall look for what it changes. */
    String besides(ClassUse each) {
        boolean writes = each.use().writes();
        List<String> same = without(each, writes ? writing : reading);
        List<String> different = without(each, writes ? reading : writing);
        List<String> back = without(each, puttingBack);
        return (same.isEmpty() ? "" : "; so " + verb(same, "do", "does") + " " + FirstFew.of(same, NAMED))
                + (different.isEmpty()
                        ? ""
                        : "; " + FirstFew.of(different, NAMED) + " "
                                + (writes ? verb(different, "read", "reads") : verb(different, "change", "changes"))
                                + " it")
                + (back.isEmpty()
                        ? ""
                        : "; " + FirstFew.of(back, NAMED) + " " + verb(back, "put", "puts")
                                + " all properties back meanwhile");
    }

    private static List<String> without(ClassUse each, Set<String> names) {
        return names.stream()
                .filter(name -> !name.equals(each.test().testClass()))
                .toList();
    }

    private static String verb(List<String> names, String ofSeveral, String ofOne) {
        return names.size() > 1 ? ofSeveral : ofOne;
    }
}
